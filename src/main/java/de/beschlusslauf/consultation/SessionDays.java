package de.beschlusslauf.consultation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.Option;
import org.springframework.stereotype.Component;

/** The days from which an author chooses the one that a paper is meant for: who meets then, and where it is too late. */
@Component
class SessionDays {

    private final Organizations organizations;

    private final Submissions submissions;

    SessionDays(Organizations organizations, Submissions submissions) {
        this.organizations = organizations;
        this.submissions = submissions;
    }

    /** @param meetings of the municipality, earliest first */
    List<Option> of(String bodyId, List<Meeting> meetings) {
        Map<LocalDate, List<Meeting>> byDay = meetings.stream()
                .collect(Collectors.groupingBy(Meeting::day, LinkedHashMap::new, Collectors.toList()));
        Map<MeetingId, LocalDate> over = submissions.over(meetings);
        return byDay.entrySet().stream().map(day -> new Option(day.getKey().toString(),
                GermanDays.withWeekday(day.getKey()) + ": "
                + day.getValue().stream().map(meeting -> organizations.require(bodyId, meeting.organizationId())
                        .shortName() + LateSessions.mark(over.get(meeting.id())))
                        .distinct().collect(Collectors.joining(", ")))).toList();
    }
}
