package de.beschlusslauf.consultation.process;

import de.beschlusslauf.consultation.ChangeRequest;
import de.beschlusslauf.workflow.ProcessStarts;
import de.beschlusslauf.workflow.Processes;
import de.beschlusslauf.workflow.Routing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The run in which a change of a session is planned and confirmed, whether in Tasklist or by a program in one call. */
@Component
class ChangeRuns {

    private final ProcessStarts starts;

    private final Processes processes;

    ChangeRuns(ProcessStarts starts, Processes processes) {
        this.starts = starts;
        this.processes = processes;
    }

    @EventListener
    void on(ChangeRequest.Opened event) {
        starts.start("meeting-change", event.meeting(), event.bodyId(),
                Routing.with(ChangeVariables.CHANGE_ID, event.id()));
    }

    @EventListener
    void on(ChangeRequest.SessionRenamed event) {
        event.waiting().forEach(id -> processes.rename(ChangeVariables.CHANGE_ID, id, event.meeting()));
    }

    @EventListener
    void on(ChangeRequest.PlannedByProgram event) {
        processes.pass(ChangeVariables.CHANGE_ID, event.id(), "userTask_planChange", Routing.none());
    }

    @EventListener
    void on(ChangeRequest.ConfirmedByProgram event) {
        processes.pass(ChangeVariables.CHANGE_ID, event.id(), "userTask_confirmChange",
                Routing.with(ChangeVariables.CHANGE_DECISION, ChangeDecision.MAKE));
    }
}
