package de.beschlusslauf.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineOrder;
import de.beschlusslauf.calendar.DeadlineRules;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Derivation;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Until when the council office finds a place on an agenda for a station whose turn it is: until the submission to the
 * body's next session closes, or if that is over until its agenda is fixed. Without such a session so many days are
 * counted. The day follows the sessions (§ 48 (1) GO NRW).
 */
@Component
class StationDeadlines {

    private static final String CHANGED = "Die Sitzungen des Gremiums haben sich geändert";

    private final Deadlines deadlines;

    private final DeadlineRules rules;

    private final ReVoteWindows reVotes;

    private final MeetingDirectory meetings;

    private final Openings openings;

    private final Paths paths;

    private final Clock clock;

    StationDeadlines(Deadlines deadlines, DeadlineRules rules, ReVoteWindows reVotes, MeetingDirectory meetings,
            Openings openings, Paths paths, Clock clock) {
        this.deadlines = deadlines;
        this.rules = rules;
        this.reVotes = reVotes;
        this.meetings = meetings;
        this.openings = openings;
        this.paths = paths;
        this.clock = clock;
    }

    /** A second vote has a time of its own. */
    void waits(Consultation station, String actor) {
        if (!reVotes.isTimed(station)) {
            Derivation day = nextSession(station.bodyId(), station.organizationId())
                    .orElseGet(() -> counted(station, open(List.of(station)).get(station.id().value())));
            deadlines.set(order(station, day, actor), CHANGED);
        }
    }

    void seated(Collection<ConsultationId> stations, String actor) {
        List<UUID> ids = stations.stream().map(ConsultationId::value).toList();
        deadlines.settle(DeadlineKind.PLACE_ON_AGENDA, ids, "Die Station steht auf einer Tagesordnung", actor);
    }

    void dropped(Consultation station, String actor) {
        deadlines.cancel(DeadlineKind.PLACE_ON_AGENDA, station.id().value(), "Die Beratung entfällt", actor);
    }

    @EventListener
    void on(Meeting.Planned event) {
        follow(event.meetingId());
    }

    @EventListener
    void on(Meeting.Moved event) {
        follow(event.meetingId());
    }

    @EventListener
    void on(Meeting.Cancelled event) {
        follow(event.meetingId());
    }

    private void follow(MeetingId id) {
        Meeting session = meetings.require(id);
        List<Consultation> waiting = paths.waiting(session.bodyId(), session.organizationId());
        if (!waiting.isEmpty()) {
            Optional<Derivation> day = nextSession(session.bodyId(), session.organizationId());
            Map<UUID, Deadline> open = day.isPresent() ? Map.of() : open(waiting);
            deadlines.follow(waiting.stream().map(station -> order(station,
                    day.orElseGet(() -> counted(station, open.get(station.id().value()))), "system")).toList(), CHANGED);
        }
    }

    private Map<UUID, Deadline> open(Collection<Consultation> stations) {
        return deadlines.of(stations.stream().map(station -> station.id().value()).toList()).stream()
                .filter(each -> each.isOpen() && each.kind() == DeadlineKind.PLACE_ON_AGENDA)
                .collect(Collectors.toMap(Deadline::subjectId, Function.identity()));
    }

    /**
     * Since the station waits, so that sessions which come and go leave no trace; from today on if that day has passed while
     * there was a session.
     */
    private Derivation counted(Consultation station, @Nullable Deadline open) {
        LocalDate today = Zones.dayOf(clock.instant());
        if (open == null) {
            return counted(station, today);
        }
        Derivation sinceItWaits = counted(station, open.setOn());
        if (open.derivation().ruleId().equals(sinceItWaits.ruleId())) {
            return counted(station, open.derivation().startOn());
        }
        return sinceItWaits.dueOn().isBefore(today) ? counted(station, today) : sinceItWaits;
    }

    private Derivation counted(Consultation station, LocalDate since) {
        return rules.derive(DeadlineKind.PLACE_ON_AGENDA, station.bodyId(), station.organizationId(), since);
    }

    private Optional<Derivation> nextSession(String bodyId, String organizationId) {
        Instant now = clock.instant();
        LocalDate today = Zones.dayOf(now);
        return meetings.upcoming(bodyId, organizationId, now).stream()
                .filter(session -> session.startsAt().isAfter(now) && openings.isOpen(session))
                .flatMap(session -> Stream.of(DeadlineKind.SUBMISSION, DeadlineKind.AGENDA)
                        .map(kind -> rules.derive(kind, bodyId, organizationId, session.day())))
                .filter(day -> !day.dueOn().isBefore(today)).findFirst();
    }

    private static DeadlineOrder order(Consultation station, Derivation derivation, String actor) {
        return DeadlineOrder.of(station.bodyId(), DeadlineKind.PLACE_ON_AGENDA, "consultation", station.id().value(),
                Chain.paper(station.paperId().value()), derivation, actor);
    }
}
