package de.beschlusslauf.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineStatus;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The days from which an author chooses the one that a paper is meant for: who meets then, and where it is too late. */
@Component
class SessionDays {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EE dd.MM.yyyy", Locale.GERMAN);

    private final Organizations organizations;

    private final Deadlines deadlines;

    private final Clock clock;

    SessionDays(Organizations organizations, Deadlines deadlines, Clock clock) {
        this.organizations = organizations;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** @param meetings of the municipality, earliest first */
    List<Option> of(String bodyId, List<Meeting> meetings) {
        Map<LocalDate, List<Meeting>> byDay = meetings.stream()
                .collect(Collectors.groupingBy(Meeting::day, LinkedHashMap::new, Collectors.toList()));
        Map<UUID, Deadline> over = over(meetings);
        return byDay.entrySet().stream().map(day -> new Option(day.getKey().toString(), DAY.format(day.getKey()) + ": "
                + day.getValue().stream().map(meeting -> organizations.require(bodyId, meeting.organizationId())
                        .shortName() + tooLate(over.get(meeting.id().value())))
                        .distinct().collect(Collectors.joining(", ")))).toList();
    }

    private static String tooLate(@Nullable Deadline over) {
        return over == null ? "" : " (Abgabeschluss war am " + GermanDays.numeric(over.dueOn()) + ")";
    }

    /** Submission deadlines that have passed, by session; a moved session may have had an earlier one before. */
    private Map<UUID, Deadline> over(List<Meeting> meetings) {
        Instant now = clock.instant();
        Map<UUID, Deadline> last = deadlines.of(meetings.stream().map(meeting -> meeting.id().value()).toList()).stream()
                .filter(each -> each.kind() == DeadlineKind.SUBMISSION && each.status() != DeadlineStatus.CANCELLED)
                .collect(Collectors.toMap(Deadline::subjectId, each -> each, (ended, later) -> later));
        last.values().removeIf(each -> each.expiresAt().isAfter(now));
        return last;
    }
}
