package de.beschlusslauf.lifecycle.process;

import de.beschlusslauf.consultation.Path;
import de.beschlusslauf.lifecycle.Lifecycle;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.process.PaperVariables;
import de.beschlusslauf.resolution.Resolution;
import de.beschlusslauf.resolution.process.ResolutionVariables;
import de.beschlusslauf.resolution.process.WindowResult;
import de.beschlusslauf.workflow.ProcessStarts;
import de.beschlusslauf.workflow.Processes;
import de.beschlusslauf.workflow.Routing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the running lifecycle what happened to its paper, in the same transaction. */
@Component
class PaperEvents {

    private final ProcessStarts starts;

    private final Processes processes;

    private final Lifecycle lifecycle;

    PaperEvents(ProcessStarts starts, Processes processes, Lifecycle lifecycle) {
        this.starts = starts;
        this.processes = processes;
        this.lifecycle = lifecycle;
    }

    @EventListener
    void on(Paper.Created event) {
        starts.start(LifecycleVariables.PROCESS, event.reference(), event.bodyId(),
                Routing.with(PaperVariables.PAPER_ID, event.paperId()));
    }

    @EventListener
    void on(Resolution.Decided event) {
        processes.correlate("partDecided", PaperVariables.PAPER_ID, event.paperId(),
                Routing.with(ResolutionVariables.RESOLUTION_ID, event.resolutionId())
                        .and(ResolutionVariables.WINDOW_RESULT, WindowResult.OPEN));
    }

    @EventListener
    void on(Path.Extended event) {
        processes.correlate("pathExtended", PaperVariables.PAPER_ID, event.paperId(), Routing.none());
    }

    @EventListener
    void on(Resolution.Settled event) {
        closeIfNothingRuns(event.paperId());
    }

    @EventListener
    void on(Resolution.Annulled event) {
        closeIfNothingRuns(event.paperId());
    }

    private void closeIfNothingRuns(PaperId paper) {
        if (lifecycle.allSettled(paper)) {
            processes.correlate("allSettled", PaperVariables.PAPER_ID, paper, Routing.none());
        }
    }
}
