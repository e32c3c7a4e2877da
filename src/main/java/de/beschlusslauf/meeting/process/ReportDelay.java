package de.beschlusslauf.meeting.process;

import de.beschlusslauf.calendar.process.MissedDeadline;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A deadline of the session has passed: whoever still has a task under it is told, and so are the superiors. */
@Component
class ReportDelay implements JavaDelegate {

    private final MissedDeadline missed;

    ReportDelay(MissedDeadline missed) {
        this.missed = missed;
    }

    @Override
    public void execute(DelegateExecution execution) {
        missed.tell(MeetingVariables.DEADLINE_ID.from(execution));
    }
}
