package de.beschlusslauf.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.Paper;
import org.springframework.stereotype.Component;

/**
 * Says which body takes note of a report: the one in whose session the author wants it, otherwise the one to which the profile
 * gives the matter, otherwise the one that decided what is reported on, otherwise the council.
 */
@Component
class Readership {

    private final Competences competences;

    private final Organizations organizations;

    private final MeetingDirectory meetings;

    private final Paths paths;

    private final Clock clock;

    Readership(Competences competences, Organizations organizations, MeetingDirectory meetings, Paths paths, Clock clock) {
        this.competences = competences;
        this.organizations = organizations;
        this.meetings = meetings;
        this.paths = paths;
        this.clock = clock;
    }

    /**
     * The body that is proposed.
     *
     * @param reason German, why it is this one
     */
    record Reader(String organizationId, String reason) {
    }

    Reader of(Paper paper) {
        Optional<Reader> byMatter = competences.byMatter(paper)
                .map(body -> reader(paper, body, "Das folgt aus dem gewählten Gegenstand."));
        Optional<Reader> byParent = deciderOfParent(paper)
                .map(body -> reader(paper, body, "Dort wurde entschieden, worüber berichtet wird."));
        return Stream.concat(inSession(paper, Stream.of(byMatter, byParent).flatMap(Optional::stream).toList()).stream(),
                Stream.of(byMatter, byParent).flatMap(Optional::stream)).findFirst()
                .orElseGet(() -> reader(paper, organizations.council(paper.bodyId()).id(),
                        "Weder der vorgesehene Tag noch der Gegenstand nennt ein anderes Gremium."));
    }

    /** Where several bodies meet on the author's day, one of them is meant only if something else speaks for it, too. */
    private Optional<Reader> inSession(Paper paper, List<Reader> others) {
        Set<String> meeting = onTheDay(paper);
        return others.stream().map(Reader::organizationId).filter(meeting::contains).findFirst()
                .or(() -> meeting.stream().filter(body -> meeting.size() == 1).findFirst())
                .map(body -> reader(paper, body, "Das Gremium tagt am vorgesehenen Tag."));
    }

    private Set<String> onTheDay(Paper paper) {
        LocalDate day = paper.targetDay();
        return day == null || day.isBefore(Zones.dayOf(clock.instant())) ? Set.of()
                : meetings.upcoming(paper.bodyId(), Zones.startOf(day)).stream().filter(session -> session.day().equals(day))
                        .map(Meeting::organizationId).collect(Collectors.toSet());
    }

    private Optional<String> deciderOfParent(Paper paper) {
        return Optional.ofNullable(paper.parentId()).flatMap(paths::findById)
                .flatMap(path -> path.stations().stream()
                        .filter(station -> station.role() == ConsultationRole.DECISION)
                        .map(Consultation::organizationId).reduce((first, last) -> last));
    }

    private Reader reader(Paper paper, String body, String why) {
        return new Reader(body, "Vorgeschlagen ist „" + organizations.require(paper.bodyId(), body).shortName() + "“. " + why);
    }
}
