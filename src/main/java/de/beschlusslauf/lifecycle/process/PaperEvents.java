package de.beschlusslauf.lifecycle.process;

import de.beschlusslauf.consultation.Consultation;
import de.beschlusslauf.consultation.Path;
import de.beschlusslauf.consultation.process.ConsultationVariables;
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

    /** It begins at once beside whatever runs; a run that began on an older model votes again when its path comes to it. */
    @EventListener
    void on(Path.ReVoteInserted event) {
        int begun = processes.correlate("reVoteInserted", PaperVariables.PAPER_ID, event.paperId(),
                Routing.with(ConsultationVariables.CONSULTATION_ID, event.consultationId()));
        if (begun == 0) {
            goOn(event.paperId(), "pathExtended");
        }
    }

    /** A second vote may leave something to do for a path that waits. That nothing is left it has heard of already. */
    @EventListener
    void on(Consultation.Settled event) {
        if (!lifecycle.allSettled(event.paperId())) {
            goOn(event.paperId(), "pathExtended");
        }
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
            goOn(paper, "allSettled");
        }
    }

    /** @param before what older models call the same */
    private void goOn(PaperId paper, String before) {
        if (processes.correlate("partsChanged", PaperVariables.PAPER_ID, paper, Routing.none()) == 0) {
            processes.correlate(before, PaperVariables.PAPER_ID, paper, Routing.none());
        }
    }
}
