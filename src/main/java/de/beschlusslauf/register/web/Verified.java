package de.beschlusslauf.register.web;

import de.beschlusslauf.ledger.Finding;
import org.springframework.ui.Model;

/** The page that tells what the check of one chain found. */
final class Verified {

    private Verified() {
    }

    /**
     * Fills the page.
     *
     * @param what that was checked, as in "Prüfung von 21/0219"
     * @param origin address of the page from which the check was asked for; the check lies below it
     * @return its name
     */
    static String page(Model model, String what, String origin, String back, Finding finding) {
        model.addAttribute("title", "Prüfung von " + what);
        model.addAttribute("origin", origin);
        model.addAttribute("back", back);
        model.addAttribute("finding", finding);
        return "register/verified";
    }
}
