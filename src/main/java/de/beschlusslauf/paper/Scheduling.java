package de.beschlusslauf.paper;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The council office's check: it returns a paper, or numbers it and plans its way through the bodies. */
@Service
@Transactional
public class Scheduling {

    private final Papers papers;

    private final Numbering numbering;

    private final PathSheet pathSheet;

    private final PaperDeadlines deadlines;

    private final PaperLedger ledger;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    Scheduling(Papers papers, Numbering numbering, PathSheet pathSheet, PaperDeadlines deadlines,
            PaperLedger ledger, ApplicationEventPublisher events, Clock clock) {
        this.papers = papers;
        this.numbering = numbering;
        this.pathSheet = pathSheet;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Accepts the paper: number if it has none, way through the bodies, release.
     *
     * @throws de.beschlusslauf.refusal.Refusal if the paper is not at the council office or the way breaks a rule
     */
    public void accept(PaperId id, List<StationRow> rows, String actor) {
        Paper paper = papers.lock(id).orElseThrow(PaperReader::unknown);
        paper.signOff(Step.COUNCIL_OFFICE, Verdict.APPROVED, null, false, actor, Instant.now(clock));
        number(paper, actor);
        pathSheet.plan(id, rows, actor);
        paper.progress(PaperStatus.SCHEDULED);
        ledger.append(paper, "paper.released", Map.of("stations", rows.size()), actor);
        deadlines.submitted(paper, actor);
        events.publishEvent(new Paper.Released(id));
    }

    /** Returns the paper to its author. @throws de.beschlusslauf.refusal.Refusal if the reason is missing */
    public void refuse(PaperId id, String reason, String actor) {
        Paper paper = papers.lock(id).orElseThrow(PaperReader::unknown);
        paper.signOff(Step.COUNCIL_OFFICE, Verdict.RETURNED, Texts.normalOrNull(reason), false, actor,
                Instant.now(clock));
        ledger.append(paper, "paper.returned", Map.of("step", Step.COUNCIL_OFFICE), Map.of("reason", reason), actor);
        deadlines.signedOff(paper, Step.COUNCIL_OFFICE, actor);
    }

    private void number(Paper paper, String actor) {
        if (paper.numbered()) {
            return;
        }
        String draft = paper.reference();
        paper.number(numbering.reference(paper.bodyId(), paper.leadDepartment()));
        ledger.append(paper, "paper.numbered", Map.of("reference", paper.reference(), "draft", draft), actor);
        events.publishEvent(new Paper.Numbered(paper.id(), draft, paper.reference()));
    }
}
