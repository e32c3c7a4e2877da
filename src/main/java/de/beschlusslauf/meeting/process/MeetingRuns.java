package de.beschlusslauf.meeting.process;

import java.time.Instant;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.workflow.ProcessStarts;
import de.beschlusslauf.workflow.Processes;
import de.beschlusslauf.workflow.Routing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the run of a planned session, gives it its new name when the session moves, and tells it what happens to the session. */
@Component
class MeetingRuns {

    private final ProcessStarts starts;

    private final Processes processes;

    private final Deadlines deadlines;

    private final DeadlineTimers timers;

    MeetingRuns(ProcessStarts starts, Processes processes, Deadlines deadlines, DeadlineTimers timers) {
        this.starts = starts;
        this.processes = processes;
        this.deadlines = deadlines;
        this.timers = timers;
    }

    @EventListener
    void on(Meeting.Planned event) {
        starts.start("meeting", event.name(), event.bodyId(),
                Routing.with(MeetingVariables.MEETING_ID, event.meetingId())
                        .and(MeetingVariables.SUBMISSION_CLOSES, submissionCloses(event.meetingId()))
                        .and(MeetingVariables.SESSION_START, event.startsAt()));
        timers.begin(event.meetingId());
    }

    @EventListener
    void on(Meeting.Moved event) {
        processes.rename(MeetingVariables.MEETING_ID, event.meetingId(), event.name());
    }

    @EventListener
    void on(Meeting.InvitationOverturned event) {
        processes.correlate("invitationOverturned", MeetingVariables.MEETING_ID, event.meetingId(), Routing.none());
    }

    @EventListener
    void on(Meeting.AgendaExtended event) {
        processes.correlate("agendaExtended", MeetingVariables.MEETING_ID, event.meetingId(),
                Routing.with(MeetingVariables.AGENDA_VERSION, event.agendaVersion()));
    }

    @EventListener
    void on(Meeting.Cancelled event) {
        processes.correlate("meetingCancelled", MeetingVariables.MEETING_ID, event.meetingId(), Routing.none());
    }

    private Instant submissionCloses(MeetingId id) {
        return deadlines.find(DeadlineKind.SUBMISSION, id.value()).map(Deadline::expiresAt).orElseThrow();
    }
}
