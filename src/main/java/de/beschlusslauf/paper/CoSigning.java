package de.beschlusslauf.paper;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.ledger.RuleUse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks departments to co-sign and takes their answers; only those are asked whose signature is missing or fallen. */
@Service
@Transactional
public class CoSigning {

    private final Papers papers;

    private final CoSignerDemand demand;

    private final OverspendingBook overspending;

    private final PaperDeadlines deadlines;

    private final PaperLedger ledger;

    private final Clock clock;

    CoSigning(Papers papers, CoSignerDemand demand, OverspendingBook overspending, PaperDeadlines deadlines,
            PaperLedger ledger, Clock clock) {
        this.papers = papers;
        this.demand = demand;
        this.overspending = overspending;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Opens the next round.
     *
     * @return departments that are asked; empty if all signatures stand, so that the paper goes on to the deputy
     */
    public List<String> openRound(PaperId id, String actor) {
        Paper paper = papers.lock(id).orElseThrow(PaperReader::unknown);
        List<String> asked = paper.openRound(demand.of(paper), Instant.now(clock));
        ledger.append(paper, asked.isEmpty() ? "paper.coSigned" : "paper.coSigningOpened",
                Map.of("departments", asked, RuleUse.FACT, RuleUse.facts(List.of(demand.use(paper)))), actor);
        if (asked.isEmpty()) {
            deadlines.coSigned(paper, actor);
        } else {
            deadlines.arrived(paper, actor);
        }
        return asked;
    }

    /**
     * A department answers for the version it was shown.
     *
     * @param remark needed when signing with remark and when returning
     * @throws de.beschlusslauf.refusal.Refusal if the department is not asked, has answered, or owes its reason
     */
    public void answer(PaperId id, String department, CoSignDecision decision, @Nullable String remark, String actor) {
        Paper paper = papers.lock(id).orElseThrow(PaperReader::unknown);
        Instant now = Instant.now(clock);
        paper.coSign(department, decision, Texts.normalOrNull(remark), actor, now);
        TextVersion seen = paper.currentText();
        ledger.append(paper, "paper.coSignatureGiven", Map.of("department", department, "decision", decision),
                new Signature(department, decision, Texts.normalOrNull(remark), seen.number(), seen.hashes()), actor);
        if (paper.status() == PaperStatus.RETURNED) {
            deadlines.arrived(paper, actor);
        }
        overspending.note(paper, department, decision, actor, now);
    }

    /** @param seen hashes of what the department was shown, section by section */
    private record Signature(String department, CoSignDecision decision, @Nullable String remark, int textVersion,
            SectionHashes seen) {
    }

    /** Departments whose signature is missing or has fallen. */
    @Transactional(readOnly = true)
    public List<String> missing(PaperId id) {
        Paper paper = papers.findById(id).orElseThrow(PaperReader::unknown);
        return paper.missingSignatures(demand.of(paper));
    }
}
