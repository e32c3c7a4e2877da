package de.beschlusslauf.paper.process;

import java.util.Objects;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.Targets;
import de.beschlusslauf.workflow.Processes;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.TaskColumns;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the running processes what happened to their paper, in the same transaction. */
@Component
class PaperChanges {

    private final Processes processes;

    PaperChanges(Processes processes) {
        this.processes = processes;
    }

    @EventListener
    void on(Paper.Numbered event) {
        processes.rename(PaperVariables.PAPER_ID, event.paperId(), event.newReference());
    }

    @EventListener
    void on(Paper.Retitled event) {
        processes.refreshTasks(PaperVariables.PAPER_ID, event.paperId());
    }

    @EventListener
    void on(Targets.Moved event) {
        processes.recolumn(event.bodyId(), event.references(), TaskColumns.SESSION_DAY, Objects.toString(event.day(), "entfällt"));
    }

    @EventListener
    void on(Targets.Released event) {
        processes.refreshTasks(PaperVariables.PAPER_ID, event.paperId());
    }

    @EventListener
    void on(Paper.Withdrawn event) {
        processes.correlate("paperWithdrawn", PaperVariables.PAPER_ID, event.paperId(), Routing.none());
    }

    @EventListener
    void on(Paper.CoSigningLapsed event) {
        processes.correlate("coSigningLapsed", PaperVariables.PAPER_ID, event.paperId(), Routing.none());
    }

    @EventListener
    void on(Deadline.Set event) {
        if (event.kind() == DeadlineKind.SUBMISSION || event.kind() == DeadlineKind.CO_SIGNING) {
            processes.refreshTasks(PaperVariables.PAPER_ID, new PaperId(event.subjectId()));
        }
    }
}
