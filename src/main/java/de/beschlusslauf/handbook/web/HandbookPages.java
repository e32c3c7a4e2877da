package de.beschlusslauf.handbook.web;

import de.beschlusslauf.handbook.Handbook;
import de.beschlusslauf.handbook.HandbookPage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Shows the handbook; the first page stands under {@code /handbuch}, every other under its name. */
@Controller
class HandbookPages {

    private final Handbook handbook;

    HandbookPages(Handbook handbook) {
        this.handbook = handbook;
    }

    /** Links between pages are relative, so the first page has its name in the address, too. */
    @GetMapping("/handbuch")
    String first() {
        return "redirect:/handbuch/" + Handbook.FIRST;
    }

    @GetMapping("/handbuch/{name}")
    String page(@PathVariable String name, Model model) {
        HandbookPage page = handbook.page(name)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", page);
        return "handbook";
    }
}
