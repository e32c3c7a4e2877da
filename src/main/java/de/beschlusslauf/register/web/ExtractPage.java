package de.beschlusslauf.register.web;

import java.util.UUID;

import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.register.Extract;
import de.beschlusslauf.register.Extracts;
import de.beschlusslauf.register.Reads;
import de.beschlusslauf.resolution.ResolutionId;
import de.beschlusslauf.roadmap.ExtractDelivery;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The extract of one resolution, as the departments read it that have to carry it out. */
@Controller
class ExtractPage {

    private final Extracts extracts;

    private final ExtractDelivery delivery;

    private final Reads reads;

    private final Visitor visitor;

    ExtractPage(Extracts extracts, ExtractDelivery delivery, Reads reads, Visitor visitor) {
        this.extracts = extracts;
        this.delivery = delivery;
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
        model.addAttribute("toConfirm", extract.toConfirm() && !visitor.leavesTrace());
        return "register/extract";
    }

    /** The person's department says that it got the extract. @param id of the resolution */
    @PostMapping("/register/auszuege/{id}/empfang")
    String confirm(@PathVariable UUID id, RedirectAttributes next) {
        if (visitor.leavesTrace()) {
            throw Refusal.forbidden("Den Empfang bestätigt das Amt, an das der Auszug ging; Sie lesen ihn nur.");
        }
        extracts.require(id, visitor.bodyId(), visitor.viewer());
        try {
            delivery.confirm(new ResolutionId(id), visitor.viewer().departments(), visitor.userId());
            next.addFlashAttribute("done", "Der Empfang ist bestätigt.");
        } catch (Refusal refusal) {
            next.addFlashAttribute("refused", refusal.sentence());
        }
        return "redirect:/register/auszuege/" + id;
    }
}
