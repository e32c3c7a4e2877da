package de.beschlusslauf.consultation.process;

import de.beschlusslauf.consultation.ChangeRequest;
import de.beschlusslauf.workflow.ProcessStarts;
import de.beschlusslauf.workflow.Routing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the run in which a change of a session is planned and confirmed. */
@Component
class ChangeRuns {

    private final ProcessStarts starts;

    ChangeRuns(ProcessStarts starts) {
        this.starts = starts;
    }

    @EventListener
    void on(ChangeRequest.Opened event) {
        starts.start("meeting-change", event.meeting(), event.bodyId(),
                Routing.with(ChangeVariables.CHANGE_ID, event.id()));
    }
}
