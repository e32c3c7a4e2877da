package de.beschlusslauf.meeting;

import java.time.Clock;
import java.util.Map;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a session when its hour has come, notes that motions come too late for it, and calls it off. */
@Service
@Transactional
public class MeetingCourse {

    private static final String OPENED = "Die Sitzung ist eröffnet";

    private final Meetings meetings;

    private final TurnOrder turns;

    private final SessionDeadlines deadlines;

    private final Ledger ledger;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    MeetingCourse(Meetings meetings, TurnOrder turns, SessionDeadlines deadlines, Ledger ledger, ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.turns = turns;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal if nobody was invited or the hour has not come */
    public void open(MeetingId id, String actor) {
        turns.beginning(id, actor);
        Meeting meeting = meetings.requireLocked(id);
        meeting.open(clock.instant());
        deadlines.lapse(DeadlineKind.ADDENDUM, meeting, OPENED, actor);
        deadlines.settle(DeadlineKind.PUBLIC_NOTICE, meeting, OPENED, actor);
        append(meeting, "meeting.opened", actor);
    }

    /** The last day for motions is over; nothing happens if that is so already, for instance since the agenda is arranged. */
    public void closeMotions(MeetingId id) {
        deadlines.lapse(DeadlineKind.MOTION, meetings.requireLocked(id), "Die Antragsfrist ist abgelaufen", "system");
    }

    /**
     * The session does not take place; its run ends. The papers on its agenda go back to the council office, which
     * chooses another session for them.
     *
     * @param reason German, shown to members and auditors
     * @throws Refusal if the session has begun or is over
     */
    public void cancel(MeetingId id, String reason, String actor) {
        Meeting meeting = meetings.requireLocked(id);
        meeting.cancel(reason);
        deadlines.cancel(meeting, "Die Sitzung ist abgesagt: " + reason, actor);
        ledger.append(Chain.meeting(id.value()), "meeting.cancelled", Map.of("bodyId", meeting.bodyId()),
                Map.of("reason", reason), actor);
        events.publishEvent(new Meeting.Cancelled(id, meeting.bodyId(), meeting.name(), reason, actor));
    }

    private void append(Meeting meeting, String event, String actor) {
        ledger.append(Chain.meeting(meeting.id().value()), event, Map.of("bodyId", meeting.bodyId()), actor);
    }
}
