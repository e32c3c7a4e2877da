package de.beschlusslauf.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * Where stations may be called up, as one re-planning sees it: sessions of their body that lie ahead and are open to them
 * ({@link Openings}). Each body's sessions are read once.
 */
final class FittingSessions {

    private final Map<String, List<Meeting>> choices = new HashMap<>();

    private final Map<String, Map<MeetingId, LocalDate>> over = new HashMap<>();

    private final Map<MeetingId, Boolean> open = new HashMap<>();

    private final MeetingDirectory meetings;

    private final Openings openings;

    private final Instant now;

    FittingSessions(MeetingDirectory meetings, Openings openings, Instant now) {
        this.meetings = meetings;
        this.openings = openings;
        this.now = now;
    }

    /** The first after that moment. */
    Optional<Meeting> next(Consultation station, Instant after) {
        return fitting(station, after, choices(station));
    }

    /**
     * The first after everybody before it to which the paper comes in time and for which nobody after it has to move.
     *
     * @param planned if not null, this one or none
     */
    Optional<Meeting> inTime(Path path, Consultation station, @Nullable Meeting planned) {
        Stream<Meeting> goals = planned == null ? wanted(station) : Stream.of(planned);
        Instant before = path.seatedAfter(station).map(this::startOf).min(Instant::compareTo).orElse(Instant.MAX);
        Map<MeetingId, LocalDate> over = path.resumes(station) ? Map.of() : over(station);
        return fitting(station, lastBefore(path, station), goals
                .filter(meeting -> meeting.organizationId().equals(station.organizationId())
                        && meeting.startsAt().isBefore(before)
                        && openings.admits(path.paperId(), meeting, over.get(meeting.id()))));
    }

    /** The session that somebody chose for it, else the first after that one which comes before the present one. */
    Optional<Meeting> better(Path path, Consultation station) {
        return fitting(station, lastBefore(path, station), wanted(station)
                .filter(meeting -> meeting.id().equals(station.chosenMeetingId())
                        || meeting.startsAt().isBefore(startOf(station))));
    }

    /** None before the one that somebody chose. */
    private Stream<Meeting> wanted(Consultation station) {
        Instant chosen = station.chosenMeetingId() == null ? Instant.MIN
                : meetings.require(station.chosenMeetingId()).startsAt();
        return choices(station).filter(meeting -> !meeting.startsAt().isBefore(chosen));
    }

    /** Its session, or the next of its body from now on; the end of time if there is none. */
    Instant expected(Consultation station) {
        return station.meetingId() != null ? startOf(station) : earliest(station, now);
    }

    /** The next open session of its body, whether it fits or not; the end of time if there is none. */
    Instant earliest(Consultation station, Instant after) {
        return choices(station).filter(meeting -> meeting.startsAt().isAfter(after) && isOpen(meeting)).findFirst()
                .map(Meeting::startsAt).orElse(Instant.MAX);
    }

    boolean isAhead(Consultation station) {
        return station.meetingId() != null && startOf(station).isAfter(now);
    }

    Instant startOf(Consultation station) {
        return of(station).startsAt();
    }

    /** The session in which it is called up. */
    Meeting of(Consultation station) {
        return meetings.require(Objects.requireNonNull(station.meetingId()));
    }

    private Instant lastBefore(Path path, Consultation station) {
        return path.before(station).map(this::startOf).max(Instant::compareTo).orElseThrow();
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

    /** Sessions to which papers no longer come in time, with the last day on which they did. */
    private Map<MeetingId, LocalDate> over(Consultation station) {
        return over.computeIfAbsent(station.organizationId(), body -> openings.over(choices(station).toList()));
    }
}
