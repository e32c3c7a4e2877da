package de.beschlusslauf.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
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
 * Plans a path through the session calendar: every body in its next session after the one before, whose agenda is open
 * and whose submission deadline the paper still meets. Computed when asked, so it follows every postponement.
 */
@Service
@Transactional(readOnly = true)
public class Forecasts {

    private final Paths paths;

    private final PaperReader papers;

    private final MeetingDirectory meetings;

    private final Submissions submissions;

    private final Organizations organizations;

    private final Clock clock;

    Forecasts(Paths paths, PaperReader papers, MeetingDirectory meetings, Submissions submissions,
            Organizations organizations, Clock clock) {
        this.paths = paths;
        this.papers = papers;
        this.meetings = meetings;
        this.submissions = submissions;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** For the open stations of the path; empty if none is open. */
    public Optional<Forecast> of(PaperId id) {
        return paths.findById(id).filter(path -> path.open().findAny().isPresent())
                .map(path -> forecast(path, Consultation::meetingId));
    }

    /** What becomes of its path if that open station goes on in the other session. @param session null if none is known */
    public Forecast postponed(Consultation postponed, @Nullable MeetingId session) {
        return forecast(paths.require(postponed.paperId()),
                station -> station.id().equals(postponed.id()) ? session : station.meetingId());
    }

    private Forecast forecast(Path path, Function<Consultation, @Nullable MeetingId> seat) {
        return forecast(papers.require(path.paperId()), path.hasBegun(), path.open().map(station -> new Leg(
                station.organizationId(), station.rank(), station.decides(), seat.apply(station))).toList());
    }

    /** For a path that is not planned yet. */
    Forecast of(Paper paper, List<PlannedStation> stations) {
        return forecast(paper, false, stations.stream().map(station -> new Leg(station.organizationId(), station.rank(),
                station.role() == ConsultationRole.DECISION, station.meetingId())).toList());
    }

    private Forecast forecast(Paper paper, boolean resumed, List<Leg> legs) {
        boolean deciding = legs.stream().anyMatch(Leg::decides);
        List<Forecast.Stop> stops = new ArrayList<>();
        Instant after = clock.instant();
        boolean known = true;
        LocalDate adoption = null;
        for (List<Leg> rank : byRank(legs)) {
            Instant through = after;
            boolean all = known;
            for (Leg leg : rank) {
                Meeting session = session(paper, leg, known ? after : null, resumed);
                stops.add(new Forecast.Stop(name(paper, leg), session == null ? null : session.id(),
                        session == null ? null : session.day(), leg.seat() != null));
                all &= session != null;
                if (session != null) {
                    through = session.startsAt().isAfter(through) ? session.startsAt() : through;
                    adoption = leg.decides() || !deciding ? session.day() : adoption;
                }
            }
            after = through;
            known = all;
        }
        return new Forecast(stops, known ? adoption : null, paper.neededBy());
    }

    /**
     * The chosen session, unless it comes before the body before is through; otherwise the next one that fits.
     *
     * @param after when the body before is through; null if that is open, so that nothing can be foreseen
     */
    private @Nullable Meeting session(Paper paper, Leg leg, @Nullable Instant after, boolean resumed) {
        Meeting chosen = leg.seat() == null ? null : meetings.require(leg.seat());
        if (after == null || chosen != null && (chosen.startsAt().isAfter(after) || !chosen.isAhead())) {
            return chosen;
        }
        List<Meeting> open = meetings.upcoming(paper.bodyId(), leg.organization(), after).stream()
                .filter(meeting -> meeting.startsAt().isAfter(after) && meeting.agendaVersion() == 0).toList();
        Set<MeetingId> over = resumed ? Set.of() : submissions.over(open).keySet();
        return open.stream().filter(meeting -> !over.contains(meeting.id())).findFirst().orElse(null);
    }

    private String name(Paper paper, Leg leg) {
        return organizations.require(paper.bodyId(), leg.organization()).shortName();
    }

    private static Collection<List<Leg>> byRank(List<Leg> legs) {
        return legs.stream().collect(Collectors.groupingBy(Leg::rank, TreeMap::new, Collectors.toList())).values();
    }

    /** @param seat the session chosen already; null if none */
    private record Leg(String organization, int rank, boolean decides, @Nullable MeetingId seat) {
    }
}
