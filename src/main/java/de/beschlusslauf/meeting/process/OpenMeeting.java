package de.beschlusslauf.meeting.process;

import de.beschlusslauf.meeting.MeetingCourse;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The session's hour has come. */
@Component
class OpenMeeting implements JavaDelegate {

    private final MeetingCourse course;

    OpenMeeting(MeetingCourse course) {
        this.course = course;
    }

    @Override
    public void execute(DelegateExecution execution) {
        course.open(MeetingVariables.MEETING_ID.from(execution), "system");
    }
}
