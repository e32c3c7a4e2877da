package de.beschlusslauf.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineReader;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.organization.Body;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Where it is worth to let the time of the demonstration pass to: its next sessions, and deadlines whose end moves a process. */
@Component
@OnDemonstration
public class NextStops {

    /** How many sessions, and how many deadlines, of all towns together. */
    private static final int FEW = 5;

    /** The same of one town: enough that a session which somebody plans himself is among them. */
    private static final int MORE = 10;

    /** Several papers of a town may have the same deadline on the same day. */
    private static final Limit LOOKED_AT = Limit.of(100);

    private static final List<DeadlineKind> MOVING = Arrays.stream(DeadlineKind.values())
            .filter(kind -> kind.hasTimer() && kind != DeadlineKind.SESSION_DAY).toList();

    private static final Comparator<Stop> EARLIEST =
            Comparator.comparing(Stop::until).thenComparing(Stop::town).thenComparing(Stop::what);

    private final MeetingDirectory meetings;
    private final DeadlineReader deadlines;
    private final Bodies bodies;
    private final Organizations organizations;
    private final Clock clock;

    NextStops(MeetingDirectory meetings, DeadlineReader deadlines, Bodies bodies, Organizations organizations, Clock clock) {
        this.meetings = meetings;
        this.deadlines = deadlines;
        this.bodies = bodies;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * @param day of the session, or the last day of the deadline
     * @param what German name of the body, or of the deadline
     * @param town German name of the municipality
     * @param until day on which to stop: that of the session, or the one after the deadline
     * @param session whether it is a session; it has taken place in the evening, a deadline is over in the morning
     */
    public record Stop(LocalDate day, String what, String town, LocalDate until, boolean session) {
    }

    /** At most five sessions and five deadlines of all towns that one move can reach, the earliest first. */
    public List<Stop> all() {
        return within(bodies.all(), FEW);
    }

    /**
     * At most ten sessions and ten deadlines of that town that one move can reach, the earliest first.
     *
     * @throws Refusal if there is no such municipality
     */
    public List<Stop> of(String bodyId) {
        return within(List.of(bodies.of(bodyId)), MORE);
    }

    private List<Stop> within(List<Body> towns, int each) {
        Instant now = clock.instant();
        Instant last = Zones.startOf(Zones.dayOf(now.plus(DemoTime.LIMIT)).minusDays(1));
        return Stream.concat(earliest(sessions(towns, now, last), each), earliest(ends(towns, now, last), each))
                .sorted(EARLIEST).toList();
    }

    private static Stream<Stop> earliest(Stream<Stop> stops, int each) {
        return stops.distinct().sorted(EARLIEST).limit(each);
    }

    private Stream<Stop> sessions(List<Body> towns, Instant now, Instant last) {
        return towns.stream().flatMap(town -> meetings.upcoming(town.id(), now).stream()
                .filter(session -> session.startsAt().isBefore(last)).limit(MORE)
                .map(session -> new Stop(session.day(), name(town, session.organizationId()), town.name(), session.day(),
                        true)));
    }

    private String name(Body town, String organization) {
        return organizations.require(town.id(), organization).name();
    }

    private Stream<Stop> ends(List<Body> towns, Instant now, Instant last) {
        return towns.stream().flatMap(town -> deadlines.ahead(town.id(), MOVING, now, last, LOOKED_AT).stream()
                .map(deadline -> new Stop(deadline.dueOn(), deadline.kind().label(), town.name(),
                        deadline.dueOn().plusDays(1), false)));
    }
}
