package de.beschlusslauf.security.web;

import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.CurrentActor;
import de.beschlusslauf.security.OwnPassword;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a person changes the own password. */
@Controller
class PasswordPage {

    private final CurrentActor actors;

    private final OwnPassword passwords;

    PasswordPage(CurrentActor actors, OwnPassword passwords) {
        this.actors = actors;
        this.passwords = passwords;
    }

    @GetMapping("/passwort")
    String form() {
        return "password";
    }

    @PostMapping("/passwort")
    String change(@RequestParam String present, @RequestParam String next, @RequestParam String repeated,
            HttpServletRequest request, Model model, RedirectAttributes shownThere) {
        try {
            passwords.change(actors.require(), present, next, repeated, new WebAuthenticationDetails(request));
            shownThere.addFlashAttribute("changed", true);
            return "redirect:/passwort";
        } catch (Refusal refusal) {
            model.addAttribute("problem", refusal.getMessage());
            return "password";
        }
    }
}
