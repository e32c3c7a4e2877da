package de.beschlusslauf.register.web;

import java.util.UUID;

import de.beschlusslauf.consultation.Forecasts;
import de.beschlusslauf.consultation.PathReader;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Finding;
import de.beschlusslauf.ledger.LedgerVerification;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.register.OpenStations;
import de.beschlusslauf.register.PaperRecord;
import de.beschlusslauf.register.PaperRecords;
import de.beschlusslauf.register.PaperWay;
import de.beschlusslauf.register.Reads;
import de.beschlusslauf.register.TimeLine;
import de.beschlusslauf.register.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One paper of the register: what happened, on which text, how it was voted, and whether the record is sound. */
@Controller
@RequestMapping("/register/papers/{id}")
class PaperPage {

    private final PaperRecords records;
    private final TimeLine timeLine;
    private final PaperWay way;
    private final PathReader paths;
    private final Forecasts forecasts;
    private final LedgerVerification verification;
    private final Reads reads;
    private final Damage damage;
    private final Visitor visitor;

    PaperPage(PaperRecords records, TimeLine timeLine, PaperWay way, PathReader paths, Forecasts forecasts,
            LedgerVerification verification, Reads reads, Damage damage, Visitor visitor) {
        this.damage = damage;
        this.records = records;
        this.timeLine = timeLine;
        this.way = way;
        this.paths = paths;
        this.forecasts = forecasts;
        this.verification = verification;
        this.reads = reads;
        this.visitor = visitor;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        return damage.or(id, model, () -> whole(id, model));
    }

    private String whole(UUID id, Model model) {
        PaperRecord paper = visible(id, "paper", model);
        var line = timeLine.of(paper, visitor.viewer());
        reads.reasons(paper, line, visitor.userId(), visitor.leavesTrace());
        model.addAttribute("line", line.stream().map(Moment::of).toList());
        model.addAttribute("contradicted", verification.contradicted(Chain.paper(id)).map(where -> visitor.viewer().everything() ? where
                : "Bitte geben Sie der Rechnungsprüfung Bescheid; sie sieht, wo.").orElse(null));
        model.addAttribute("way", way.of(line, paper.status(),
                OpenStations.of(paths.stations(new PaperId(id)))));
        model.addAttribute("forecast", forecasts.of(new PaperId(id)).orElse(null));
        model.addAttribute("amount", Line.euros(paper.amountCents()));
        model.addAttribute("dossier", visitor.takesDossiers());
        model.addAttribute("chains", visitor.viewer().everything());
        model.addAttribute("readers", visitor.readsTheChainOfReads());
        return "register/paper";
    }

    /**
     * Two versions side by side.
     *
     * @param von number of the older one; the one before the last if left out
     * @param bis number of the newer one; the last if left out
     */
    @GetMapping("/fassungen")
    String versions(@PathVariable UUID id, @RequestParam(required = false) @Nullable Integer von,
            @RequestParam(required = false) @Nullable Integer bis, Model model) {
        return damage.or(id, model, () -> {
            PaperRecord paper = visible(id, "versions", model);
            model.addAttribute("versions", Versions.of(paper.texts(), von, bis));
            return "register/versions";
        });
    }

    /** Looks whether the paper's chain is whole, now; whoever reads a part of it is told of that part. */
    @GetMapping("/pruefung")
    String verify(@PathVariable UUID id, Model model) {
        return damage.verified(id, model, () -> check(id, model));
    }

    private String check(UUID id, Model model) {
        PaperRecord paper = visible(id, "verification", model);
        Finding finding = verification.verify(Chain.paper(id));
        Viewer viewer = visitor.viewer();
        return Verified.page(model, paper.reference(), "/register/papers/" + id, "Zurück zur Vorlage", finding,
                viewer.everything() ? null : Verified.Read.of(timeLine.of(paper, viewer)));
    }

    private PaperRecord visible(UUID id, String kindOfRead, Model model) {
        PaperRecord paper = records.require(id, visitor.bodyId(), visitor.viewer());
        reads.paper(paper, visitor.userId(), kindOfRead);
        model.addAttribute("paper", paper);
        model.addAttribute("days", new Days());
        return paper;
    }
}
