package de.beschlusslauf.register.web;

import java.util.UUID;

import de.beschlusslauf.register.Extract;
import de.beschlusslauf.register.Extracts;
import de.beschlusslauf.register.Reads;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The extract of one resolution, as the departments read it that have to carry it out. */
@Controller
class ExtractPage {

    private final Extracts extracts;

    private final Reads reads;

    private final Visitor visitor;

    ExtractPage(Extracts extracts, Reads reads, Visitor visitor) {
        this.extracts = extracts;
        this.reads = reads;
        this.visitor = visitor;
    }

    /** @param id of the resolution */
    @GetMapping("/register/auszuege/{id}")
    String show(@PathVariable UUID id, Model model) {
        Extract extract = extracts.require(id, visitor.bodyId(), visitor.viewer());
        reads.extract(extract, visitor.userId());
        model.addAttribute("extract", extract);
        model.addAttribute("days", new Days());
        return "register/extract";
    }
}
