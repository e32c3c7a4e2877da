package de.beschlusslauf.consultation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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

    private final ReVoteWindows reVotes;

    private final MeetingDirectory meetings;

    Reseating(Paths paths, Placement placement, ReVoteWindows reVotes, MeetingDirectory meetings) {
        this.paths = paths;
        this.placement = placement;
        this.reVotes = reVotes;
        this.meetings = meetings;
    }

    /** The session has another time: stations that would now come before an earlier one, or after a later one, leave. */
    void keepOrder(Collection<Path> affected, Meeting moved, LateEntry entry, String actor) {
        for (Path path : affected) {
            for (Consultation station : in(path, moved.id())) {
                reVotes.check(station, moved);
                Optional<Instant> earlier = lastBefore(path, station);
                if (earlier.filter(start -> !start.isBefore(moved.startsAt())).isPresent()) {
                    reseat(path, station, earlier.get(), entry, actor);
                } else {
                    makeWay(path, station, moved.startsAt(), entry, actor);
                }
            }
        }
    }

    /** The session does not take place: its papers go to a later one. */
    @EventListener
    @Transactional
    void on(Meeting.Cancelled event) {
        Meeting session = meetings.require(event.meetingId());
        LateEntry entry = LateEntry.because("Absage der Sitzung " + event.name() + ": " + event.reason());
        Set<UUID> papers = paths.papersOnAgendaOf(event.meetingId().value());
        for (Path path : papers.isEmpty() ? List.<Path>of() : paths.lockAll(papers)) {
            for (Consultation station : in(path, session.id())) {
                Instant after = lastBefore(path, station).filter(start -> start.isAfter(session.startsAt()))
                        .orElse(session.startsAt());
                reseat(path, station, after, entry, event.actor());
            }
        }
    }

    /** The paper is dealt with in that other session. */
    void moveTo(Path path, Consultation station, Meeting into, LateEntry entry, String actor) {
        makeWay(path, station, into.startsAt(), entry, actor);
        placement.put(station.id(), into.id(), entry, actor);
    }

    /** The next fitting session after that moment; without one the council office chooses. */
    private void reseat(Path path, Consultation station, Instant after, LateEntry entry, String actor) {
        nextFitting(station, after).ifPresentOrElse(next -> moveTo(path, station, next, entry, actor),
                () -> placement.takeOff(station.id(), actor));
    }

    /** Later stations whose session would come too early leave first, the last one before all others. */
    private void makeWay(Path path, Consultation station, Instant start, LateEntry entry, String actor) {
        for (Consultation later : seatedAfter(path, station)) {
            if (later.meetingId() != null && !startOf(later).isAfter(start)) {
                reseat(path, later, start, entry, actor);
            }
        }
    }

    private Optional<Meeting> nextFitting(Consultation station, Instant after) {
        return placement.ahead(station, after)
                .filter(meeting -> meeting.agendaVersion() == 0 && reVotes.fits(station, meeting)).findFirst();
    }

    private Optional<Instant> lastBefore(Path path, Consultation station) {
        return path.stations().stream()
                .filter(earlier -> earlier.isOpen() && earlier.meetingId() != null && earlier.rank() < station.rank())
                .map(this::startOf).max(Instant::compareTo);
    }

    private static List<Consultation> seatedAfter(Path path, Consultation station) {
        return path.stations().stream().filter(later -> later.rank() > station.rank()
                && later.status() == ConsultationStatus.ON_AGENDA).toList();
    }

    private static List<Consultation> in(Path path, MeetingId session) {
        return path.stations().stream().filter(station -> session.equals(station.meetingId())
                && station.status() == ConsultationStatus.ON_AGENDA).toList();
    }

    private Instant startOf(Consultation station) {
        return meetings.require(Objects.requireNonNull(station.meetingId())).startsAt();
    }
}
