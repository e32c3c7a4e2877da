package de.beschlusslauf.meeting.process;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineId;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.DeadlinesMoved;
import de.beschlusslauf.calendar.process.TimerMissing;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.workflow.Processes;
import de.beschlusslauf.workflow.Routing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * In the run of a session a timer waits for each of its deadlines of the {@link #KINDS}: it begins and ends with
 * the deadline. A run that began before its model had these timers has none, and the round watches its deadlines alone; in
 * one that had them for some kinds only, the check misses the others, and setting right begins them.
 */
@Component
class DeadlineTimers {

    static final Set<DeadlineKind> KINDS = EnumSet.of(DeadlineKind.MOTION, DeadlineKind.AGENDA, DeadlineKind.INVITATION,
            DeadlineKind.PUBLIC_NOTICE, DeadlineKind.ADDENDUM, DeadlineKind.SESSION_DAY, DeadlineKind.MINUTES,
            DeadlineKind.MINUTES_PUBLICATION);

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineTimers.class);

    private final Processes processes;

    private final Deadlines deadlines;

    private final Clock clock;

    DeadlineTimers(Processes processes, Deadlines deadlines, Clock clock) {
        this.processes = processes;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The run of the session has just started. */
    void begin(MeetingId meeting) {
        deadlines.of(List.of(meeting.value())).stream().filter(each -> KINDS.contains(each.kind()))
                .filter(Deadline::isOpen).forEach(each -> begin(each.id(), each.kind(), meeting.value(), each.dueAt()));
    }

    @EventListener
    void on(Deadline.Set event) {
        if (KINDS.contains(event.kind())) {
            begin(event.deadlineId(), event.kind(), event.subjectId(), event.due());
        }
    }

    @EventListener
    void on(Deadline.Ended event) {
        if (event.kinds().stream().anyMatch(KINDS::contains)) {
            processes.correlateAll("deadlineEnds", MeetingVariables.DEADLINE_ID, event.deadlineIds(), Routing.none());
        }
    }

    /** A timer that waits is moved with its deadline; where it has fired, another waits for the new date. */
    @EventListener
    void on(DeadlinesMoved event) {
        Instant now = clock.instant();
        event.moves().stream().filter(move -> KINDS.contains(move.kind()))
                .filter(move -> Deadline.lastMoment(move.kind(), move.oldDue()).isBefore(now)
                        && !Deadline.lastMoment(move.kind(), move.newDue()).isBefore(now))
                .filter(move -> !processes.isRunning(MeetingVariables.DEADLINE_ID, move.deadlineId()))
                .forEach(this::beginAgain);
    }

    /** For instance since the run began before this kind had a timer, or was suspended when the date moved. */
    @EventListener
    void on(TimerMissing event) {
        deadlines.all(List.of(event.deadlineId())).stream().filter(each -> KINDS.contains(each.kind()) && each.isOpen())
                .filter(each -> !processes.isRunning(MeetingVariables.DEADLINE_ID, each.id()))
                .forEach(each -> begin(each.id(), each.kind(), each.subjectId(), each.dueAt()));
    }

    /** A suspended run takes nothing up, which keeps no date from moving: the round tells of that one. */
    private void beginAgain(DeadlinesMoved.Move move) {
        try {
            begin(move.deadlineId(), move.kind(), move.subjectId(), move.newDue());
        } catch (Refusal suspended) {
            LOG.info("No timer for {}: {}", move.deadlineId(), suspended.getMessage());
        }
    }

    private void begin(DeadlineId id, DeadlineKind kind, UUID meeting, Instant due) {
        processes.correlate("deadlineBegins", MeetingVariables.MEETING_ID, new MeetingId(meeting),
                Routing.with(MeetingVariables.DEADLINE_ID, id).and(MeetingVariables.DEADLINE_KIND, kind)
                        .and(MeetingVariables.DEADLINE_PASSES, Deadline.lastMoment(kind, due).plusSeconds(1)));
    }
}
