package de.beschlusslauf.register.web;

import java.util.Objects;
import java.util.UUID;

import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.register.SavedSearches;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps a search for the person who made it, and forgets it. */
@Controller
class SavedSearchPage {

    private final SavedSearches saved;

    private final Visitor visitor;

    SavedSearchPage(SavedSearches saved, Visitor visitor) {
        this.saved = saved;
        this.visitor = visitor;
    }

    @PostMapping("/register/suchen")
    String save(@RequestParam(defaultValue = "") String name, @ModelAttribute SearchForm form, RedirectAttributes next) {
        visitor.bodyId();
        String called = Objects.requireNonNullElse(SearchForm.word(name), "");
        saved.save(visitor.userId(), called, form.address());
        next.addFlashAttribute("done", "Die Suche „" + called + "“ ist gemerkt.");
        return "redirect:/register?" + form.address();
    }

    @PostMapping("/register/suchen/{id}/loeschen")
    String delete(@PathVariable UUID id, RedirectAttributes next) {
        saved.delete(id, visitor.userId());
        next.addFlashAttribute("done", "Die gemerkte Suche ist gelöscht.");
        return "redirect:/register";
    }

    @ExceptionHandler
    String refused(Refusal refusal, RedirectAttributes next) {
        next.addFlashAttribute("refused", refusal.sentence());
        return "redirect:/register";
    }
}
