package de.beschlusslauf.consultation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import de.beschlusslauf.meeting.Agenda;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.TurnOrder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All stations of a path stand on their agendas from the beginning. When the day of one comes and a body before it is not
 * through with the paper, nobody deals with it in that session: it goes to the next fitting one.
 */
@Component
@Transactional
class StationTurns implements TurnOrder {

    private final Paths paths;

    private final Reseating reseating;

    private final MeetingDirectory meetings;

    private final Agenda agenda;

    StationTurns(Paths paths, Reseating reseating, MeetingDirectory meetings, Agenda agenda) {
        this.paths = paths;
        this.reseating = reseating;
        this.meetings = meetings;
        this.agenda = agenda;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> waiting(MeetingId meeting) {
        return paths.waitingIn(meeting.value());
    }

    /** A body whose session has begun may still record its result; one that has none, or not yet, cannot. */
    @Override
    public void beginning(MeetingId meeting, String actor) {
        leave(meeting, (path, station) -> path.before(station).anyMatch(earlier -> earlier.meetingId() == null
                || meetings.require(earlier.meetingId()).isAhead()), actor);
    }

    @Override
    public void ending(MeetingId meeting, String actor) {
        leave(meeting, (path, station) -> path.before(station).findAny().isPresent(), actor);
    }

    private void leave(MeetingId id, BiPredicate<Path, Consultation> leaves, String actor) {
        if (paths.waitingIn(id.value()).isEmpty()) {
            return;
        }
        List<Path> affected = paths.lockAll(paths.papersOnAgendaOf(id.value()));
        Stream<MeetingId> own = affected.stream().flatMap(path -> path.stations().stream()).map(Consultation::meetingId)
                .filter(Objects::nonNull);
        Instant start = meetings.slot(id).startsAt();
        agenda.hold(Stream.concat(own, meetings.besides(id, start).stream()).toList());
        Meeting session = meetings.require(id);
        Replanning round = reseating.round(affected, "In der Sitzung " + session.name()
                + " war die Vorlage noch nicht an der Reihe", actor);
        for (Path path : affected) {
            path.stations().stream().filter(station -> id.equals(station.meetingId())
                    && station.status() == ConsultationStatus.ON_AGENDA && leaves.test(path, station))
                    .forEach(station -> round.leave(path, station, start));
        }
        round.finish();
    }
}
