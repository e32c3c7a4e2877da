package de.beschlusslauf.consultation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says which stations could be dealt with earlier since those before them are, and stay where a person wants them. */
@Component
class KeptSeats {

    private final MeetingDirectory meetings;

    private final Openings openings;

    KeptSeats(MeetingDirectory meetings, Openings openings) {
        this.meetings = meetings;
        this.openings = openings;
    }

    /**
     * One German sentence for each, by number of the paper; one query at most.
     *
     * @param starts when each station was called up before the change; null while it had no session
     */
    List<String> since(Map<ConsultationId, Instant> starts, Collection<Path> paths, Map<PaperId, PaperSummary> matters) {
        List<Kept> kept = paths.stream().flatMap(path -> path.stations().stream()
                .filter(station -> station.status() == ConsultationStatus.ON_AGENDA && station.isAsChosen())
                .flatMap(station -> kept(path, station, starts).stream())).toList();
        if (kept.isEmpty()) {
            return List.of();
        }
        Set<String> bodies = new HashSet<>();
        kept.forEach(each -> bodies.add(each.station().organizationId()));
        Instant first = kept.stream().map(Kept::now).min(Instant::compareTo).orElseThrow();
        List<Meeting> sessions = meetings.upcoming(kept.get(0).station().bodyId(), bodies, first);
        return kept.stream().flatMap(each -> sessions.stream().filter(early -> each.couldBe(early)
                && openings.isOpen(early) && openings.fits(each.station(), early)).limit(1).map(early ->
                "Für " + Objects.requireNonNull(matters.get(each.station().paperId())).reference() + " wäre jetzt auch "
                + early.name() + " möglich; es bleibt bei " + sessionOf(each.station()).name()
                + ", denn diese Sitzung hat jemand gewählt.")).sorted().toList();
    }

    private Optional<Kept> kept(Path path, Consultation station, Map<ConsultationId, Instant> starts) {
        Meeting own = sessionOf(station);
        Optional<Instant> before = last(path, station, earlier -> starts.get(earlier.id()));
        Optional<Instant> now = last(path, station, earlier -> earlier.meetingId() == null ? null : sessionOf(earlier).startsAt());
        return before.isPresent() && now.isPresent() && now.get().isBefore(before.get()) && own.agendaVersion() == 0
                ? Optional.of(new Kept(station, own.startsAt(), before.get(), now.get())) : Optional.empty();
    }

    /** Empty if nobody comes before it, or one of them has no session. */
    private static Optional<Instant> last(Path path, Consultation station, Function<Consultation, @Nullable Instant> start) {
        List<Instant> all = path.before(station).map(start).filter(Objects::nonNull).toList();
        return all.size() < path.before(station).count() ? Optional.empty() : all.stream().max(Instant::compareTo);
    }

    private Meeting sessionOf(Consultation station) {
        return meetings.require(Objects.requireNonNull(station.meetingId()));
    }

    /**
     * @param own when it is called up
     * @param before when the last one before it was called up before the change
     * @param now the same after the change
     */
    private record Kept(Consultation station, Instant own, Instant before, Instant now) {

        /** Whether only those before it kept the station from that session. */
        private boolean couldBe(Meeting early) {
            Instant start = early.startsAt();
            return early.organizationId().equals(station.organizationId()) && start.isAfter(now) && !start.isAfter(before)
                    && start.isBefore(own);
        }
    }
}
