package de.beschlusslauf.paper.process;

import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperSummary;
import de.beschlusslauf.workflow.ProcessStarts;
import de.beschlusslauf.workflow.Routing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What somebody declares about a paper is a run of its own, whether it was declared in Tasklist or by a program. */
@Component
class DeclarationRuns {

    private final ProcessStarts starts;

    private final PaperReader papers;

    DeclarationRuns(ProcessStarts starts, PaperReader papers) {
        this.starts = starts;
        this.papers = papers;
    }

    @EventListener
    void on(Paper.Withdrawn event) {
        start("paper-withdrawal", event.paperId());
    }

    @EventListener
    void on(Paper.ClaimedForEquality event) {
        start("equality-claim", event.paperId());
    }

    private void start(String process, PaperId id) {
        PaperSummary paper = papers.summary(id);
        starts.start(process, paper.reference(), paper.bodyId(), Routing.with(PaperVariables.PAPER_ID, id));
    }
}
