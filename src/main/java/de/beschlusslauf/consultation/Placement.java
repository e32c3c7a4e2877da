package de.beschlusslauf.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.meeting.Agenda;
import de.beschlusslauf.meeting.LateEntry;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the stations of a path on the agendas of sessions, in their order, and takes them off. */
@Service
@Transactional
public class Placement {

    private final Paths paths;

    private final MeetingDirectory meetings;

    private final Agenda agenda;

    private final Seats seats;

    private final Reseating reseating;

    private final PathProgress progress;

    private final ReVoteWindows reVotes;

    private final StationDeadlines deadlines;

    private final Clock clock;

    Placement(Paths paths, MeetingDirectory meetings, Agenda agenda, Seats seats, Reseating reseating,
            PathProgress progress, ReVoteWindows reVotes, StationDeadlines deadlines, Clock clock) {
        this.paths = paths;
        this.meetings = meetings;
        this.agenda = agenda;
        this.seats = seats;
        this.reseating = reseating;
        this.progress = progress;
        this.reVotes = reVotes;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * Puts the station on the agenda; stations after it whose session would come too early go to their body's next one, or
     * back to the council office; those that had to leave the session chosen for them come back, and those that have none
     * get their next one.
     *
     * @param entry how it comes after the submission deadline or onto an agenda that is fixed
     * @throws Refusal if the session is over, another body's, before an earlier station's, outside the
     *         time for a second vote, or it comes too late
     */
    public void put(ConsultationId id, MeetingId meetingId, LateEntry entry, String actor) {
        Consultation station = paths.requireStation(id);
        put(paths.require(station.paperId()), station, meetingId, entry, null, true, actor);
    }

    /** The same as part of a plan or of a result; stations after it that have no session stay without one. */
    void put(Path path, Consultation station, MeetingId meetingId, LateEntry entry, @Nullable String reason, String actor) {
        put(path, station, meetingId, entry, reason, false, actor);
    }

    /** @param reason German, why later stations move; null if only since this one comes before them */
    private void put(Path path, Consultation station, MeetingId meetingId, LateEntry entry, @Nullable String reason,
            boolean fill, String actor) {
        MeetingDirectory.Slot slot = meetings.slot(meetingId);
        boolean others = path.seatedAfter(station).anyMatch(later -> !meetings.slot(Objects.requireNonNull(later.meetingId()))
                .startsAt().isAfter(slot.startsAt())) || fill && path.isUnsettledAfter(station);
        hold(path, others ? goals(meetingId) : Stream.of(meetingId));
        Meeting into = meetings.require(meetingId);
        Replanning round = reseating.round(reason == null ? "Vorher ist die Sitzung " + into.name() : reason, actor);
        round.put(path, station, into, entry);
        if (fill) {
            round.settle(path);
        }
        round.finish();
    }

    /** That session and all others of its municipality to which stations may go. */
    Stream<MeetingId> goals(MeetingId session) {
        return meetings.besides(session, clock.instant()).stream();
    }

    /**
     * Before several agendas change: nobody else changes these and those on which the path stands until the end. All are
     * held at once and in one order, so that nobody waits in a circle.
     */
    void hold(Path path, Stream<MeetingId> others) {
        Stream<MeetingId> own = path.stations().stream().map(Consultation::meetingId).filter(Objects::nonNull);
        agenda.hold(Stream.concat(own, others).toList());
    }

    /** It is the station's turn; the paper is in consultation. Without a session it waits for one until a certain day. */
    public Consultation begin(ConsultationId id) {
        Consultation station = paths.requireStation(id);
        progress.deliberating(station, "system");
        if (station.meetingId() == null) {
            deadlines.waits(station, "system");
        }
        return station;
    }

    /** Takes the station off its agenda before the session deals with it. */
    public void takeOff(ConsultationId id, String actor) {
        Consultation station = paths.requireStation(id);
        if (station.status() != ConsultationStatus.ON_AGENDA) {
            throw Refusal.conflict("Die Station steht auf keiner Tagesordnung; laden Sie die Beratungsfolge neu.");
        }
        Seats.Change change = seats.change(actor);
        change.takeOff(station, null);
        change.finish();
    }

    /** Sessions for which the station can be chosen, earliest first. */
    @Transactional(readOnly = true)
    public List<Meeting> choices(ConsultationId id) {
        Consultation station = paths.requireStation(id);
        return choices(station.bodyId(), station.organizationId());
    }

    /** Sessions of the body from today on, earliest first. */
    @Transactional(readOnly = true)
    public List<Meeting> choices(String bodyId, String organizationId) {
        return meetings.upcoming(bodyId, organizationId, Zones.startOf(Zones.dayOf(clock.instant())));
    }

    /** When the station is called up; empty while it has no session. */
    @Transactional(readOnly = true)
    public Optional<Instant> sessionOf(ConsultationId id) {
        return Optional.ofNullable(paths.requireStation(id).meetingId()).map(meetings::require).map(Meeting::startsAt);
    }

    /** Stations that no longer take place leave their agendas. */
    void release(Path path, String actor) {
        Seats.Change change = seats.change(actor);
        path.stations().stream().filter(station -> station.status() == ConsultationStatus.CANCELLED).forEach(station -> {
            reVotes.dropped(station, actor);
            deadlines.dropped(station, actor);
            change.drop(station);
        });
        change.finish();
    }

    /**
     * The path has changed: whoever would come too early now moves to his next session, or loses his if none fits.
     *
     * @param added stations that are new on it, each of which gets its next session in its turn
     * @param reason German, what has changed
     */
    void keepOrder(Path path, Collection<Consultation> added, String reason, String actor) {
        Replanning round = reseating.round(reason, actor);
        round.keepOrder(path, added);
        round.finish();
    }
}
