package de.beschlusslauf.register.web;

import java.util.List;
import java.util.Set;

import de.beschlusslauf.ledger.Finding;
import de.beschlusslauf.register.TimeLineEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** The page that tells what the check of one chain found. */
final class Verified {

    /** What a remark means, for whoever reads one. */
    static final String WHY_REMARKED = "Die Ketten selbst sind davon nicht verletzt. Eine verstellte Uhr des Servers hat diese Wirkung, aber auch ein"
            + " Eintrag, den jemand nachträglich mit falscher Zeit angefügt hat; bitte klären Sie das mit der Systembetreuung.";

    private Verified() {
    }

    /** What somebody reads of the chain who is not told of every entry: how many, and the hash of the last of them. */
    record Read(long entries, @Nullable String hash) {

        /** @param line a paper's time line, in which entries of sessions stand, too */
        static Read of(List<TimeLineEntry> line) {
            List<TimeLineEntry> own = line.stream().filter(each -> each.session() == null).toList();
            return new Read(own.size(), own.isEmpty() ? null : own.get(own.size() - 1).hash());
        }
    }

    /**
     * Fills the page.
     *
     * @param what that was checked, as in "Prüfung von 21/0219"
     * @param origin address of the page from which the check was asked for; the check lies below it
     * @param read null for whoever reads every entry; all others learn neither how many there are nor in which of them something is wrong
     * @return its name
     */
    static String page(Model model, String what, String origin, String back, Finding finding, @Nullable Read read) {
        model.addAttribute("title", "Prüfung von " + what);
        model.addAttribute("origin", origin);
        model.addAttribute("back", back);
        model.addAttribute("sound", finding.isSound());
        model.addAttribute("whole", finding.whole());
        model.addAttribute("compared", Set.of("paper", "meeting").contains(finding.chain().kind()));
        model.addAttribute("why", WHY_REMARKED);
        model.addAttribute("finding", read == null ? finding : null);
        model.addAttribute("read", read);
        return "register/verified";
    }
}
