package de.beschlusslauf.paper;

import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets deliberation and execution tell a paper how far it has come. */
@Service
@Transactional
public class PaperProgress {

    private final Papers papers;

    private final PaperDeadlines deadlines;

    private final PaperLedger ledger;

    private final ApplicationEventPublisher events;

    PaperProgress(Papers papers, PaperDeadlines deadlines, PaperLedger ledger, ApplicationEventPublisher events) {
        this.papers = papers;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.events = events;
    }

    /**
     * Nothing happens if the paper stands there already.
     *
     * @throws de.beschlusslauf.refusal.Refusal if the paper cannot get there from where it stands
     */
    public void mark(PaperId id, PaperStatus status, String actor) {
        Paper paper = papers.lock(id).orElseThrow(PaperReader::unknown);
        if (paper.progress(status)) {
            ledger.append(paper, "paper.progressed", Map.of(), actor);
            if (status == PaperStatus.RETURNED) {
                deadlines.arrived(paper, actor);
            }
            if (status.ended()) {
                deadlines.cancel(paper, "Die Vorlage ist abgeschlossen", actor);
                events.publishEvent(new Paper.Closed(id, status));
            }
        }
    }
}
