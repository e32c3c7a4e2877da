package de.beschlusslauf.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import de.beschlusslauf.meeting.LateEntry;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * Moves stations of one or more paths to other sessions in one transaction, so that each comes after those before it. What
 * waits for the stations follows when it is finished.
 */
final class Replanning {

    private final String reason;

    private final Seats.Change change;

    private final Map<String, List<Meeting>> choices = new HashMap<>();

    private final MeetingDirectory meetings;

    private final Openings openings;

    private final Map<String, Map<MeetingId, LocalDate>> over = new HashMap<>();

    private final Map<MeetingId, Boolean> open = new HashMap<>();

    private final Instant now;

    /** @param reason German, why stations move that nobody moves himself */
    Replanning(String reason, Seats.Change change, MeetingDirectory meetings, Openings openings, Instant now) {
        this.reason = reason;
        this.change = change;
        this.meetings = meetings;
        this.openings = openings;
        this.now = now;
    }

    /** Somebody chose that session for the station. @param entry how it comes there after the regular time */
    void put(Path path, Consultation station, Meeting into, LateEntry entry) {
        makeWay(path, station, into.startsAt());
        change.put(path, station, into, entry, null);
    }

    /** The paper is dealt with in that other session. */
    void moveTo(Path path, Consultation station, Meeting into) {
        makeWay(path, station, into.startsAt());
        change.put(path, station, into, LateEntry.because(reason), reason);
    }

    /** The next fitting session after that moment; without one the council office chooses. */
    void reseat(Path path, Consultation station, Instant after) {
        fitting(station, after, choices(station)).ifPresentOrElse(next -> moveTo(path, station, next),
                () -> change.takeOff(station, reason));
    }

    /** It cannot keep the session that begins then: it comes after that and after the next session of everybody before it. */
    void leave(Path path, Consultation station, Instant start) {
        Instant after = start;
        for (Consultation earlier : path.before(station).toList()) {
            Instant then = earlier.meetingId() != null ? startOf(earlier) : earliest(earlier, now);
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
        boolean filled = false;
        for (Consultation station : path.stations()) {
            List<Consultation> before = path.before(station).toList();
            if (station.status() == ConsultationStatus.PLANNED && !before.isEmpty() && before.stream().allMatch(this::liesAhead)) {
                Instant after = before.stream().map(this::startOf).max(Instant::compareTo).orElseThrow();
                Stream<Meeting> goals = filled || planned == null ? choices(station) : Stream.of(planned);
                inTime(path, station, after, goals).ifPresent(next -> moveTo(path, station, next));
                filled |= station.meetingId() != null;
            }
        }
    }

    private boolean liesAhead(Consultation station) {
        return station.meetingId() != null && startOf(station).isAfter(now);
    }

    private Optional<Meeting> inTime(Path path, Consultation station, Instant after, Stream<Meeting> goals) {
        Instant before = path.seatedAfter(station).map(this::startOf).min(Instant::compareTo).orElse(Instant.MAX);
        Map<MeetingId, LocalDate> over = path.resumes(station) ? Map.of() : over(station);
        return fitting(station, after, goals.filter(meeting -> meeting.organizationId().equals(station.organizationId())
                && meeting.startsAt().isBefore(before)
                && openings.admits(path.paperId(), meeting, over.get(meeting.id()))));
    }

    /** Sessions to which papers no longer come in time, with the last day on which they did. */
    private Map<MeetingId, LocalDate> over(Consultation station) {
        return over.computeIfAbsent(station.organizationId(), body -> openings.over(choices(station).toList()));
    }

    /** Every open station after those before it; whoever has no session yet is thought of in his next one. */
    void keepOrder(Path path) {
        Map<Consultation, Instant> starts = new IdentityHashMap<>();
        for (Consultation station : path.stations().stream().filter(Consultation::isOpen).toList()) {
            Instant after = starts.keySet().stream().filter(earlier -> earlier.precedes(station)).map(starts::get)
                    .max(Instant::compareTo).orElse(Instant.MIN);
            if (station.status() == ConsultationStatus.ON_AGENDA && !startOf(station).isAfter(after)) {
                reseat(path, station, after);
            }
            starts.put(station, station.meetingId() != null ? startOf(station) : earliest(station, after));
        }
    }

    private Instant earliest(Consultation station, Instant after) {
        return choices(station).filter(meeting -> meeting.startsAt().isAfter(after) && isOpen(meeting)).findFirst()
                .map(Meeting::startsAt).orElse(Instant.MAX);
    }

    /** Later stations whose session would come too early leave first, the last one before all others. */
    void makeWay(Path path, Consultation station, Instant start) {
        for (Consultation later : path.seatedAfter(station).toList()) {
            if (later.meetingId() != null && !startOf(later).isAfter(start)) {
                reseat(path, later, start);
            }
        }
    }

    void finish() {
        change.finish();
    }

    private Optional<Meeting> fitting(Consultation station, Instant after, Stream<Meeting> goals) {
        return goals.filter(meeting -> meeting.startsAt().isAfter(after) && isOpen(meeting)
                && openings.fits(station, meeting)).findFirst();
    }

    private boolean isOpen(Meeting meeting) {
        return open.computeIfAbsent(meeting.id(), id -> openings.isOpen(meeting));
    }

    /** Sessions of the station's body that lie ahead, earliest first. */
    private Stream<Meeting> choices(Consultation station) {
        return choices.computeIfAbsent(station.organizationId(), body -> meetings
                .upcoming(station.bodyId(), body, now).stream().filter(meeting -> meeting.startsAt().isAfter(now)).toList())
                .stream();
    }

    private Instant startOf(Consultation station) {
        return meetings.require(Objects.requireNonNull(station.meetingId())).startsAt();
    }
}
