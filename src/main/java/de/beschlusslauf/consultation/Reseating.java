package de.beschlusslauf.consultation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import de.beschlusslauf.meeting.Agenda;
import de.beschlusslauf.meeting.LateEntry;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds another session for stations that cannot keep theirs: the next one of their body whose agenda is still open and
 * which keeps the order of the path. Where there is none, the council office has to choose. The entry says why they come
 * late there, should the submission deadline be over.
 */
@Component
class Reseating {

    private final Paths paths;

    private final Placement placement;

    private final Seats seats;

    private final Agenda agenda;

    private final ReVoteWindows reVotes;

    private final MeetingDirectory meetings;

    Reseating(Paths paths, Placement placement, Seats seats, Agenda agenda, ReVoteWindows reVotes,
            MeetingDirectory meetings) {
        this.paths = paths;
        this.placement = placement;
        this.seats = seats;
        this.agenda = agenda;
        this.reVotes = reVotes;
        this.meetings = meetings;
    }

    /** The session has another time: stations that would now come before an earlier one, or after a later one, leave. */
    void keepOrder(Collection<Path> affected, Meeting moved, LateEntry entry, String actor) {
        Round round = round(affected, entry, actor);
        for (Path path : affected) {
            for (Consultation station : in(path, moved.id())) {
                reVotes.check(station, moved);
                Optional<Instant> earlier = lastBefore(path, station);
                if (earlier.filter(start -> !start.isBefore(moved.startsAt())).isPresent()) {
                    round.reseat(path, station, earlier.get());
                } else {
                    round.makeWay(path, station, moved.startsAt());
                }
            }
        }
        round.finish();
    }

    /** The session does not take place: its papers go to a later one. */
    @EventListener
    @Transactional
    void on(Meeting.Cancelled event) {
        Set<UUID> papers = paths.papersOnAgendaOf(event.meetingId().value());
        if (papers.isEmpty()) {
            return;
        }
        List<Path> affected = paths.lockAll(papers);
        Meeting session = meetings.require(event.meetingId());
        hold(affected, session);
        Round round = round(affected, LateEntry.because("Absage der Sitzung " + event.name() + ": " + event.reason()),
                event.actor());
        for (Path path : affected) {
            for (Consultation station : in(path, session.id())) {
                round.reseat(path, station, lastBefore(path, station).filter(start -> start.isAfter(session.startsAt()))
                        .orElse(session.startsAt()));
            }
        }
        round.finish();
    }

    /** Changes the seats of stations on these paths; paths and sessions are held before. */
    Round round(Collection<Path> affected, LateEntry entry, String actor) {
        return new Round(entry, seats.change(affected, actor));
    }

    /** Changes of one transaction; what waits for the stations follows when it is finished. */
    final class Round {

        private final LateEntry entry;

        private final Seats.Change change;

        private final Map<String, List<Meeting>> choices = new HashMap<>();

        private Round(LateEntry entry, Seats.Change change) {
            this.entry = entry;
            this.change = change;
        }

        /** The paper is dealt with in that other session. */
        void moveTo(Path path, Consultation station, Meeting into) {
            makeWay(path, station, into.startsAt());
            change.put(path, station, into, entry);
        }

        void finish() {
            change.finish();
        }

        /** The next fitting session after that moment; without one the council office chooses. */
        private void reseat(Path path, Consultation station, Instant after) {
            nextFitting(station, after).ifPresentOrElse(next -> moveTo(path, station, next),
                    () -> change.takeOff(station));
        }

        /** Later stations whose session would come too early leave first, the last one before all others. */
        private void makeWay(Path path, Consultation station, Instant start) {
            for (Consultation later : path.seatedAfter(station).toList()) {
                if (later.meetingId() != null && !startOf(later).isAfter(start)) {
                    reseat(path, later, start);
                }
            }
        }

        private Optional<Meeting> nextFitting(Consultation station, Instant after) {
            return choices.computeIfAbsent(station.organizationId(), body -> placement.ahead(station)).stream()
                    .filter(meeting -> meeting.startsAt().isAfter(after))
                    .filter(meeting -> meeting.agendaVersion() == 0 && reVotes.fits(station, meeting)).findFirst();
        }
    }

    private void hold(List<Path> affected, Meeting session) {
        Stream<MeetingId> own = affected.stream().flatMap(path -> path.stations().stream()).map(Consultation::meetingId)
                .filter(Objects::nonNull);
        agenda.hold(Stream.concat(own, meetings.besides(session.id(), session.startsAt()).stream()).toList());
    }

    private Optional<Instant> lastBefore(Path path, Consultation station) {
        return path.stations().stream()
                .filter(earlier -> earlier.isOpen() && earlier.meetingId() != null && earlier.rank() < station.rank())
                .map(this::startOf).max(Instant::compareTo);
    }

    private static List<Consultation> in(Path path, MeetingId session) {
        return path.stations().stream().filter(station -> session.equals(station.meetingId())
                && station.status() == ConsultationStatus.ON_AGENDA).toList();
    }

    private Instant startOf(Consultation station) {
        return meetings.require(Objects.requireNonNull(station.meetingId())).startsAt();
    }
}
