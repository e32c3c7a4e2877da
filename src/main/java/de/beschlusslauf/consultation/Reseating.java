package de.beschlusslauf.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import de.beschlusslauf.meeting.Agenda;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds another session for stations that cannot keep theirs: the next one of their body whose agenda is still open and
 * which keeps the order of the path. Where there is none, the council office has to choose. Why they move is on record.
 */
@Component
class Reseating {

    private final Paths paths;

    private final Seats seats;

    private final Agenda agenda;

    private final ReVoteWindows reVotes;

    private final Openings openings;

    private final MeetingDirectory meetings;

    private final Clock clock;

    Reseating(Paths paths, Seats seats, Agenda agenda, ReVoteWindows reVotes, Openings openings,
            MeetingDirectory meetings, Clock clock) {
        this.paths = paths;
        this.seats = seats;
        this.agenda = agenda;
        this.reVotes = reVotes;
        this.openings = openings;
        this.meetings = meetings;
        this.clock = clock;
    }

    /**
     * The session has another time: stations that would now come before an earlier one, or after a later one, leave, and
     * those that had to leave come back.
     *
     * @param affected paths with a station in the session or chosen for it
     */
    void keepOrder(Collection<Path> affected, Meeting moved, String reason, String actor) {
        Replanning round = round(affected, reason, actor);
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
            round.settle(path);
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
        Replanning round = round(affected, "Absage der Sitzung " + event.name() + ": " + event.reason(), event.actor());
        for (Path path : affected) {
            for (Consultation station : in(path, session.id())) {
                round.reseat(path, station, lastBefore(path, station).filter(start -> start.isAfter(session.startsAt()))
                        .orElse(session.startsAt()));
            }
        }
        round.finish();
    }

    /** A session is planned: later stations of its body that had none get it, if it fits. */
    @EventListener
    @Transactional
    void on(Meeting.Planned event) {
        Meeting session = meetings.require(event.meetingId());
        Set<UUID> papers = paths.laterWithoutSession(session.bodyId(), session.organizationId());
        if (papers.isEmpty()) {
            return;
        }
        List<Path> affected = paths.lockAll(papers);
        hold(affected, session);
        Replanning round = round(affected, "Die Sitzung " + session.name() + " wurde geplant", "system");
        affected.forEach(path -> round.fill(path, session));
        round.finish();
    }

    /** Changes the seats of stations on these paths; paths and sessions are held before. @param reason German, why */
    Replanning round(Collection<Path> affected, String reason, String actor) {
        return new Replanning(reason, seats.change(affected, actor), sessions());
    }

    /** The same for one path. */
    Replanning round(String reason, String actor) {
        return new Replanning(reason, seats.change(actor), sessions());
    }

    private FittingSessions sessions() {
        return new FittingSessions(meetings, openings, clock.instant());
    }

    private void hold(List<Path> affected, Meeting session) {
        Stream<MeetingId> own = affected.stream().flatMap(path -> path.stations().stream()).map(Consultation::meetingId)
                .filter(Objects::nonNull);
        agenda.hold(Stream.concat(own, meetings.besides(session.id(), session.startsAt()).stream()).toList());
    }

    private Optional<Instant> lastBefore(Path path, Consultation station) {
        return path.stations().stream()
                .filter(earlier -> earlier.isOpen() && earlier.meetingId() != null && earlier.precedes(station))
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
