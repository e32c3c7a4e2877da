package de.beschlusslauf.meeting.process;

import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.workflow.ProcessStarts;
import de.beschlusslauf.workflow.Processes;
import de.beschlusslauf.workflow.Routing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the run of a planned session and moves it along when the session moves. */
@Component
class MeetingRuns {

    private final ProcessStarts starts;

    private final Processes processes;

    MeetingRuns(ProcessStarts starts, Processes processes) {
        this.starts = starts;
        this.processes = processes;
    }

    @EventListener
    void on(Meeting.Planned event) {
        starts.start("meeting", event.name(), event.bodyId(),
                Routing.with(MeetingVariables.MEETING_ID, event.meetingId())
                        .and(MeetingVariables.SESSION_START, event.startsAt()));
    }

    @EventListener
    void on(Meeting.Moved event) {
        processes.rename(MeetingVariables.MEETING_ID, event.meetingId(), event.name());
        processes.reschedule(MeetingVariables.MEETING_ID, event.meetingId(), MeetingVariables.SESSION_START,
                event.newStart());
    }
}
