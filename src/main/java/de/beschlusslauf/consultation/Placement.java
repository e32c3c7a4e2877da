package de.beschlusslauf.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.meeting.Agenda;
import de.beschlusslauf.meeting.AgendaItem;
import de.beschlusslauf.meeting.LateEntry;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.NewItem;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the stations of a path on the agendas of sessions, in their order, and takes them off. */
@Service
@Transactional
public class Placement {

    private final Paths paths;

    private final MeetingDirectory meetings;

    private final Agenda agenda;

    private final ItemTitles titles;

    private final PathProgress progress;

    private final ReVoteWindows reVotes;

    private final Ledger ledger;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    Placement(Paths paths, MeetingDirectory meetings, Agenda agenda, ItemTitles titles, PathProgress progress,
            ReVoteWindows reVotes, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.paths = paths;
        this.meetings = meetings;
        this.agenda = agenda;
        this.titles = titles;
        this.progress = progress;
        this.reVotes = reVotes;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Puts the station on the agenda; stations after it whose session would come too early lose that session.
     *
     * @param entry how it comes after the submission deadline or onto an agenda that is fixed
     * @throws Refusal if the session is over, another body's, before an earlier station's, outside the
     *         time for a second vote, or it comes too late
     */
    public void put(ConsultationId id, MeetingId meetingId, LateEntry entry, String actor) {
        Consultation station = paths.requireStation(id);
        Path path = paths.require(station.paperId());
        hold(path, Stream.of(meetingId));
        Meeting meeting = meetings.require(meetingId);
        refuseForeign(station, meeting);
        reVotes.check(station, meeting);
        refuseBeforeEarlierStations(path, station, meeting);
        if (!station.isOpen() || station.status() == ConsultationStatus.RESULT_ENTERED) {
            throw Refusal.conflict("Die Station ist inzwischen " + station.status().label()
                    + " und kann auf keine Tagesordnung mehr; laden Sie die Beratungsfolge neu.");
        }
        boolean seated = station.agendaItemId() != null;
        if (seated) {
            agenda.takeOff(station.agendaItemId(), actor);
            station.takeOffAgenda();
        }
        NewItem item = titles.item(station, seated || path.hasBegun() || station.reVote() != null, entry);
        AgendaItem put = agenda.put(meetingId, item, actor);
        station.putOnAgenda(meetingId, put.id());
        takeOffWhatComesTooEarly(path, station, meeting.startsAt(), actor);
        append(station, "consultation.scheduled", actor);
        events.publishEvent(new Consultation.Scheduled(id, station.paperId(), meeting.startsAt()));
    }

    /**
     * Before several agendas change: nobody else changes these and those on which the path stands until the end. All are
     * held at once and in one order, so that nobody waits in a circle.
     */
    void hold(Path path, Stream<MeetingId> others) {
        Stream<MeetingId> own = path.stations().stream().map(Consultation::meetingId).filter(Objects::nonNull);
        agenda.hold(Stream.concat(own, others).toList());
    }

    /** It is the station's turn; the paper is in consultation. */
    public Consultation begin(ConsultationId id) {
        Consultation station = paths.requireStation(id);
        progress.deliberating(station.paperId(), "system");
        return station;
    }

    /** Takes the station off its agenda before the session deals with it. */
    public void takeOff(ConsultationId id, String actor) {
        Consultation station = paths.requireStation(id);
        if (station.status() != ConsultationStatus.ON_AGENDA) {
            throw Refusal.conflict("Die Station steht auf keiner Tagesordnung; laden Sie die Beratungsfolge neu.");
        }
        takeOff(station, actor);
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

    /** Sessions of the station's body that begin after that moment and lie ahead, earliest first. */
    Stream<Meeting> ahead(Consultation station, Instant after) {
        Instant now = clock.instant();
        return choices(station.bodyId(), station.organizationId()).stream()
                .filter(meeting -> meeting.startsAt().isAfter(after.isAfter(now) ? after : now));
    }

    /** When the station is called up; empty while it has no session. */
    @Transactional(readOnly = true)
    public Optional<Instant> sessionOf(ConsultationId id) {
        return Optional.ofNullable(paths.requireStation(id).meetingId()).map(meetings::require).map(Meeting::startsAt);
    }

    /** Stations that no longer take place leave their agendas. */
    void release(Path path, String actor) {
        path.stations().stream().filter(station -> station.status() == ConsultationStatus.CANCELLED).forEach(station -> {
            reVotes.dropped(station, actor);
            if (station.agendaItemId() != null) {
                agenda.takeOff(station.agendaItemId(), actor);
            }
        });
    }

    /** A postponed or new station comes first: later stations that cannot keep their session lose it. */
    void makeWay(Path path, Consultation first, String actor) {
        if (first.meetingId() == null) {
            Instant earliest = ahead(first, clock.instant()).map(Meeting::startsAt).findFirst().orElse(Instant.MAX);
            takeOffWhatComesTooEarly(path, first, earliest, actor);
        }
    }

    private void takeOffWhatComesTooEarly(Path path, Consultation first, Instant start, String actor) {
        List<Consultation> dated = path.stations().stream()
                .filter(later -> later.status() == ConsultationStatus.ON_AGENDA && later.rank() > first.rank()).toList();
        Map<MeetingId, Meeting> sessions = sessionsOf(dated);
        dated.stream().filter(later -> !sessionOf(later, sessions).startsAt().isAfter(start))
                .forEach(later -> takeOff(later, actor));
    }

    private void takeOff(Consultation station, String actor) {
        agenda.takeOff(Objects.requireNonNull(station.agendaItemId()), actor);
        station.takeOffAgenda();
        append(station, "consultation.taken-off", actor);
        events.publishEvent(new Consultation.Scheduled(station.id(), station.paperId(), null));
    }

    private static void refuseForeign(Consultation station, Meeting meeting) {
        if (!meeting.bodyId().equals(station.bodyId())
                || !meeting.organizationId().equals(station.organizationId())) {
            throw Refusal.of("meeting", "Die Sitzung " + meeting.name()
                    + " ist keine Sitzung des beratenden Gremiums; wählen Sie eine seiner Sitzungen.");
        }
    }

    private void refuseBeforeEarlierStations(Path path, Consultation station, Meeting meeting) {
        List<Consultation> dated = path.stations().stream()
                .filter(earlier -> earlier.isOpen() && earlier.meetingId() != null && earlier.rank() < station.rank())
                .toList();
        Map<MeetingId, Meeting> sessions = sessionsOf(dated);
        dated.stream().map(earlier -> sessionOf(earlier, sessions))
                .filter(earlier -> !earlier.startsAt().isBefore(meeting.startsAt()))
                .findFirst().ifPresent(earlier -> {
                    throw Refusal.of("meeting", "Die Sitzung " + meeting.name() + " liegt nicht nach der Sitzung "
                            + earlier.name() + ", in der vorher beraten wird; wählen Sie eine spätere Sitzung.");
                });
    }

    private Map<MeetingId, Meeting> sessionsOf(List<Consultation> dated) {
        return meetings.find(dated.stream().map(station -> Objects.requireNonNull(station.meetingId())).toList());
    }

    private static Meeting sessionOf(Consultation station, Map<MeetingId, Meeting> sessions) {
        return Objects.requireNonNull(sessions.get(station.meetingId()));
    }

    private void append(Consultation station, String event, String actor) {
        PaperId paper = station.paperId();
        Map<String, Object> facts = new HashMap<>();
        facts.put("consultationId", station.id().value());
        facts.put("organizationId", station.organizationId());
        if (station.meetingId() != null) {
            facts.put("meetingId", station.meetingId().value());
        }
        ledger.append(Chain.paper(paper.value()), event, facts, actor);
    }
}
