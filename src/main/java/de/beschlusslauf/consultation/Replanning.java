package de.beschlusslauf.consultation;

import java.time.Instant;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import de.beschlusslauf.meeting.LateEntry;
import de.beschlusslauf.meeting.Meeting;
import org.jspecify.annotations.Nullable;

/**
 * Moves stations of one or more paths to other sessions in one transaction, so that each comes after those before it. What
 * waits for the stations follows when it is finished.
 */
final class Replanning {

    private final String reason;

    private final Seats.Change change;

    private final FittingSessions sessions;

    /** @param reason German, why stations move that nobody moves himself */
    Replanning(String reason, Seats.Change change, FittingSessions sessions) {
        this.reason = reason;
        this.change = change;
        this.sessions = sessions;
    }

    /** Somebody chose that session for the station. @param entry how it comes there after the regular time */
    void put(Path path, Consultation station, Meeting into, LateEntry entry) {
        station.choose(into.id());
        makeWay(path, station, into.startsAt());
        change.put(path, station, into, entry, null);
    }

    /** Somebody has the paper dealt with in that other session. */
    void moveTo(Path path, Consultation station, Meeting into) {
        station.choose(into.id());
        seat(path, station, into);
    }

    /** Why others moved is no reason to come late: a paper that comes onto its first agenda by itself states none there. */
    private void seat(Path path, Consultation station, Meeting into) {
        makeWay(path, station, into.startsAt());
        change.put(path, station, into, path.resumes(station) ? LateEntry.because(reason) : LateEntry.NONE, reason);
    }

    /** The next fitting session after that moment; without one the council office chooses. */
    void reseat(Path path, Consultation station, Instant after) {
        sessions.next(station, after).ifPresentOrElse(next -> seat(path, station, next),
                () -> change.takeOff(station, reason));
    }

    /** It cannot keep the session that begins then: it comes after that and after the next session of everybody before it. */
    void leave(Path path, Consultation station, Instant start) {
        Instant after = start;
        for (Consultation earlier : path.before(station).toList()) {
            Instant then = sessions.expected(earlier);
            after = then.isAfter(after) ? then : after;
        }
        reseat(path, station, after);
    }

    /**
     * Gives later stations that have no session their next one, as long as everybody before them has one that lies ahead, the
     * paper comes in time and nobody after them has to move for it.
     *
     * @param planned the first one to get a session gets this one; null if it may be any
     */
    void fill(Path path, @Nullable Meeting planned) {
        fill(path, planned, station -> true);
    }

    private void fill(Path path, @Nullable Meeting planned, Predicate<Consultation> which) {
        boolean filled = false;
        for (Consultation station : path.stations()) {
            if (station.status() == ConsultationStatus.PLANNED && areAhead(path.before(station)) && which.test(station)) {
                sessions.inTime(path, station, filled ? null : planned).ifPresent(next -> seat(path, station, next));
                filled |= station.meetingId() != null;
            }
        }
    }

    /**
     * What comes earlier in the path has moved: stations go back to the session that somebody chose for them, or as near to
     * it as they can; those for which nobody chose go to their earliest. No agenda that is fixed changes for it, and what
     * somebody left open before a station that has its session stays open.
     */
    void settle(Path path) {
        for (Consultation station : path.stations()) {
            if (station.status() == ConsultationStatus.ON_AGENDA && !station.isAsChosen()
                    && sessions.of(station).agendaVersion() == 0 && areAhead(path.before(station))) {
                sessions.better(path, station).ifPresent(next -> seat(path, station, next));
            }
        }
        fill(path, null, station -> station.chosenMeetingId() != null || path.seatedAfter(station).findAny().isEmpty());
    }

    /** At least one, and all of them have a session that lies ahead. */
    private boolean areAhead(Stream<Consultation> before) {
        List<Consultation> stations = before.toList();
        return !stations.isEmpty() && stations.stream().allMatch(sessions::isAhead);
    }

    /**
     * Every open station after those before it; whoever has no session yet is thought of in his next one.
     *
     * @param added stations that are new on the path: they get their next one, unless somebody before them has none
     */
    void keepOrder(Path path, Collection<Consultation> added) {
        Map<Consultation, Instant> starts = new IdentityHashMap<>();
        for (Consultation station : path.stations().stream().filter(Consultation::isOpen).toList()) {
            Instant after = starts.keySet().stream().filter(earlier -> earlier.precedes(station)).map(starts::get)
                    .max(Instant::compareTo).orElse(Instant.MIN);
            if (station.status() == ConsultationStatus.ON_AGENDA && !sessions.startOf(station).isAfter(after)) {
                reseat(path, station, after);
            } else if (added.contains(station) && path.before(station).allMatch(earlier -> earlier.meetingId() != null)) {
                sessions.next(station, after).ifPresent(next -> seat(path, station, next));
            }
            starts.put(station, station.meetingId() != null ? sessions.startOf(station) : sessions.earliest(station, after));
        }
    }

    /** Later stations whose session would come too early leave first, the last one before all others. */
    void makeWay(Path path, Consultation station, Instant start) {
        for (Consultation later : path.seatedAfter(station).toList()) {
            if (later.meetingId() != null && !sessions.startOf(later).isAfter(start)) {
                reseat(path, later, start);
            }
        }
    }

    void finish() {
        change.finish();
    }
}
