package de.beschlusslauf.paper;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the paper over the desks: head of department, deputy, board, mayor. Each signs the version that was shown. */
@Service
@Transactional
public class Releasing {

    private final Papers papers;

    private final ReleaseGuard guard;

    private final Bodies bodies;

    private final PaperDeadlines deadlines;

    private final OverspendingBook overspending;

    private final PaperLedger ledger;

    private final Clock clock;

    Releasing(Papers papers, ReleaseGuard guard, Bodies bodies, PaperDeadlines deadlines, OverspendingBook overspending,
            PaperLedger ledger, Clock clock) {
        this.papers = papers;
        this.guard = guard;
        this.bodies = bodies;
        this.deadlines = deadlines;
        this.overspending = overspending;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * @param reason needed when the paper is returned
     * @throws Refusal if the paper is not at this desk, the actor is its author, or it may not be released yet
     */
    public void signOff(PaperId id, Step step, Verdict verdict, @Nullable String reason, String actor) {
        Paper paper = papers.lock(id).orElseThrow(PaperReader::unknown);
        if (step == Step.MAYOR && verdict == Verdict.APPROVED) {
            guard.check(paper, actor);
        }
        Instant now = Instant.now(clock);
        paper.signOff(step, verdict, Texts.normalOrNull(reason), bodies.of(paper.bodyId()).hasBoard(), actor, now);
        ledger.append(paper, verdict == Verdict.APPROVED ? "paper.signedOff" : "paper.returned",
                Map.of("step", step), new Desk(step, verdict, Texts.normalOrNull(reason)), actor);
        deadlines.signedOff(paper, step, actor);
        if (step == Step.LEAD_DEPARTMENT && verdict == Verdict.APPROVED) {
            overspending.note(paper, paper.leadDepartment(), CoSignDecision.SIGNED, actor, now);
        }
    }

    /** A desk's decision as the ledger keeps it word for word. */
    record Desk(Step step, Verdict verdict, @Nullable String reason) {
    }

    /** What still stands against the release, each a German sentence; empty if nothing does. */
    @Transactional(readOnly = true)
    public List<String> openPoints(PaperId id) {
        return guard.openPoints(papers.findById(id).orElseThrow(PaperReader::unknown));
    }

    /** What the text itself still lacks: for those who see it before everybody has co-signed. */
    @Transactional(readOnly = true)
    public List<String> textPoints(PaperId id) {
        return guard.textPoints(papers.findById(id).orElseThrow(PaperReader::unknown));
    }
}
