package de.beschlusslauf.meeting.process;

import de.beschlusslauf.meeting.MeetingCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The last day for motions of groups and members is over. */
@Component
class CloseMotions implements JavaDelegate {

    private final MeetingCourse course;

    CloseMotions(MeetingCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        course.closeMotions(MeetingVariables.MEETING_ID.from(execution));
    }
}
