package de.beschlusslauf.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans a path through the session calendar: every body in its next session after the one before that is open to the
 * paper: {@link Openings}. Computed when asked, so it follows every postponement.
 */
@Service
@Transactional(readOnly = true)
public class Forecasts {

    private final Paths paths;

    private final PaperReader papers;

    private final MeetingDirectory meetings;

    private final Openings openings;

    private final Organizations organizations;

    private final Clock clock;

    Forecasts(Paths paths, PaperReader papers, MeetingDirectory meetings, Openings openings,
            Organizations organizations, Clock clock) {
        this.paths = paths;
        this.papers = papers;
        this.meetings = meetings;
        this.openings = openings;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** For the open stations of the path; empty if none is open or those that are only take note of what is decided. */
    public Optional<Forecast> of(PaperId id) {
        return paths.findById(id).filter(path -> path.open().findAny().isPresent() && !path.isDecided())
                .map(path -> forecast(path, Consultation::meetingId));
    }

    /** What becomes of its path if that open station goes on in the other session. @param session null if none is known */
    public Forecast postponed(Consultation postponed, @Nullable MeetingId session) {
        return forecast(paths.require(postponed.paperId()),
                station -> station.id().equals(postponed.id()) ? session : station.meetingId());
    }

    private Forecast forecast(Path path, Function<Consultation, @Nullable MeetingId> seat) {
        return forecast(papers.require(path.paperId()), path.hasBegun(), path.open().map(station -> new Leg(
                station.organizationId(), station.rank(), station.decides(), seat.apply(station),
                session -> openings.isOpen(session) && openings.fits(station, session))).toList());
    }

    /** For a path that is not planned yet. */
    Forecast of(Paper paper, List<PlannedStation> stations) {
        return forecast(paper, false, stations.stream().map(station -> new Leg(station.organizationId(), station.rank(),
                station.role() == ConsultationRole.DECISION, station.meetingId(), openings::isOpen)).toList());
    }

    private Forecast forecast(Paper paper, boolean resumed, List<Leg> legs) {
        boolean deciding = legs.stream().anyMatch(Leg::decides);
        List<Forecast.Stop> stops = new ArrayList<>();
        Instant after = clock.instant();
        Sessions sessions = sessions(paper, after, resumed, legs);
        boolean known = true;
        LocalDate adoption = null;
        for (List<Leg> rank : byRank(legs)) {
            Instant through = after;
            boolean all = known;
            for (Leg leg : rank) {
                Meeting session = sessions.of(leg, known ? after : null);
                stops.add(new Forecast.Stop(name(paper, leg), session == null ? null : session.id(),
                        session == null ? null : session.day(), session != null && session.id().equals(leg.seat())));
                all &= session != null;
                if (session != null) {
                    through = session.startsAt().isAfter(through) ? session.startsAt() : through;
                    adoption = leg.decides() || !deciding ? later(adoption, session.day()) : adoption;
                }
            }
            after = through;
            known = all;
        }
        return new Forecast(stops, known ? adoption : null, paper.neededBy());
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.isAfter(other) ? one : other;
    }

    /** Everything the legs can choose from, in as many queries for many legs as for few. */
    private Sessions sessions(Paper paper, Instant now, boolean resumed, List<Leg> legs) {
        List<Meeting> open = meetings.upcoming(paper.bodyId(), legs.stream().map(Leg::organization)
                .collect(Collectors.toSet()), now).stream().filter(meeting -> meeting.agendaVersion() == 0).toList();
        Map<MeetingId, LocalDate> over = resumed ? Map.of() : openings.over(open);
        return new Sessions(meetings.find(legs.stream().map(Leg::seat).filter(Objects::nonNull).toList()),
                open.stream().filter(meeting -> openings.admits(paper.id(), meeting, over.get(meeting.id()))).toList());
    }

    private String name(Paper paper, Leg leg) {
        return organizations.require(paper.bodyId(), leg.organization()).shortName();
    }

    private static Collection<List<Leg>> byRank(List<Leg> legs) {
        return legs.stream().collect(Collectors.groupingBy(Leg::rank, TreeMap::new, Collectors.toList())).values();
    }

    /**
     * @param seat the session chosen already; null if none
     * @param fits whether it may go to a session that nobody has chosen
     */
    private record Leg(String organization, int rank, boolean decides, @Nullable MeetingId seat, Predicate<Meeting> fits) {
    }

    /**
     * What a paper can go to.
     *
     * @param chosen the sessions chosen already
     * @param fitting those to which it still comes in time, earliest first
     */
    private record Sessions(Map<MeetingId, Meeting> chosen, List<Meeting> fitting) {

        /**
         * The chosen session, unless it comes before the body before is through; otherwise the next one that fits.
         *
         * @param after when the body before is through; null if that is open, so that nothing can be foreseen
         */
        @Nullable Meeting of(Leg leg, @Nullable Instant after) {
            Meeting seat = leg.seat() == null ? null : chosen.get(leg.seat());
            if (after == null || seat != null && (seat.startsAt().isAfter(after) || !seat.isAhead())) {
                return seat;
            }
            return fitting.stream().filter(meeting -> meeting.organizationId().equals(leg.organization())
                    && meeting.startsAt().isAfter(after) && leg.fits().test(meeting)).findFirst().orElse(null);
        }
    }
}
