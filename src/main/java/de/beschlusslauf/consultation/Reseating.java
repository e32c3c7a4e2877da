package de.beschlusslauf.consultation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import de.beschlusslauf.meeting.LateEntry;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds another session for stations that cannot keep theirs: the next one of their body whose agenda is still open and
 * which keeps the order of the path. Where there is none, the council office has to choose. The entry says why they come
 * late there, should the submission deadline be over.
 */
@Component
class Reseating {

    private final Placement placement;

    private final ReVoteWindows reVotes;

    private final MeetingDirectory meetings;

    Reseating(Placement placement, ReVoteWindows reVotes, MeetingDirectory meetings) {
        this.placement = placement;
        this.reVotes = reVotes;
        this.meetings = meetings;
    }

    /** The session has another time: stations that would now come before an earlier one, or after a later one, leave. */
    void keepOrder(Collection<Path> paths, Meeting moved, LateEntry entry, String actor) {
        for (Path path : paths) {
            for (Consultation station : in(path, moved.id())) {
                reVotes.check(station, moved);
                Optional<Instant> earlier = lastBefore(path, station);
                if (earlier.filter(start -> !start.isBefore(moved.startsAt())).isPresent()) {
                    leave(path, station, moved.id(), earlier.get(), entry, actor);
                } else {
                    follow(path, station, moved.startsAt(), entry, actor);
                }
            }
        }
    }

    /** The session does not take place. */
    void leaveAll(Collection<Path> paths, MeetingId session, Instant now, LateEntry entry, String actor) {
        for (Path path : paths) {
            for (Consultation station : in(path, session)) {
                leave(path, station, session, lastBefore(path, station).orElse(now), entry, actor);
            }
        }
    }

    /** Some papers are dealt with in that other session. */
    void moveTo(Path path, Consultation station, MeetingId into, LateEntry entry, String actor) {
        List<Consultation> later = seatedAfter(path, station);
        placement.put(station.id(), into, entry, actor);
        seat(path, later, meetings.require(into).startsAt(), entry, actor);
    }

    private void leave(Path path, Consultation station, MeetingId session, Instant after, LateEntry entry,
            String actor) {
        List<Consultation> later = seatedAfter(path, station);
        Optional<Meeting> next = nextFitting(station, session, after);
        if (next.isEmpty()) {
            placement.takeOff(station.id(), actor);
            return;
        }
        placement.put(station.id(), next.get().id(), entry, actor);
        seat(path, later, next.get().startsAt(), entry, actor);
    }

    /** Later stations whose session now comes too early. */
    private void follow(Path path, Consultation station, Instant start, LateEntry entry, String actor) {
        for (Consultation later : seatedAfter(path, station)) {
            if (!startOf(later).isAfter(start)) {
                leave(path, later, Objects.requireNonNull(later.meetingId()), start, entry, actor);
            }
        }
    }

    /** Stations that lost their session since one before them got a later one. */
    private void seat(Path path, List<Consultation> lost, Instant start, LateEntry entry, String actor) {
        for (Consultation station : lost) {
            if (station.meetingId() == null) {
                Optional<Meeting> next = nextFitting(station, null, lastBefore(path, station).orElse(start));
                next.ifPresent(meeting -> placement.put(station.id(), meeting.id(), entry, actor));
            }
        }
    }

    private Optional<Meeting> nextFitting(Consultation station, @Nullable MeetingId left,
            Instant after) {
        return placement.choices(station.bodyId(), station.organizationId()).stream()
                .filter(meeting -> !meeting.id().equals(left) && meeting.startsAt().isAfter(after))
                .filter(meeting -> meeting.agendaVersion() == 0 && reVotes.fits(station, meeting))
                .findFirst();
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
