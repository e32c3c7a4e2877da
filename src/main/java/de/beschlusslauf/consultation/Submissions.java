package de.beschlusslauf.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineStatus;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingId;
import org.springframework.stereotype.Component;

/** Until when papers may reach sessions (Abgabeschluss), for whoever chooses among them or looks ahead. */
@Component
class Submissions {

    private final Deadlines deadlines;

    private final Clock clock;

    Submissions(Deadlines deadlines, Clock clock) {
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The last day of those whose submission is over; a moved session may have had an earlier one before. One query. */
    Map<MeetingId, LocalDate> over(Collection<Meeting> sessions) {
        Instant now = clock.instant();
        return deadlines.of(sessions.stream().map(meeting -> meeting.id().value()).toList()).stream()
                .filter(each -> each.kind() == DeadlineKind.SUBMISSION && each.status() != DeadlineStatus.CANCELLED)
                .collect(Collectors.toMap(Deadline::subjectId, Function.identity(), (ended, later) -> later)).values().stream()
                .filter(last -> !last.expiresAt().isAfter(now))
                .collect(Collectors.toMap(last -> new MeetingId(last.subjectId()), Deadline::dueOn));
    }
}
