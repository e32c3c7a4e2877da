package de.beschlusslauf.consultation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.meeting.Agenda;
import de.beschlusslauf.meeting.LateEntry;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.meeting.NewItem;
import de.beschlusslauf.meeting.Rearrangement;
import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives stations their place on agendas and takes it from them, for one paper or for all of a session. */
@Component
class Seats {

    private final MeetingDirectory meetings;

    private final Agenda agenda;

    private final ItemTitles titles;

    private final ReVoteWindows reVotes;

    private final StationDeadlines deadlines;

    private final Ledger ledger;

    private final ApplicationEventPublisher events;

    Seats(MeetingDirectory meetings, Agenda agenda, ItemTitles titles, ReVoteWindows reVotes,
            StationDeadlines deadlines, Ledger ledger, ApplicationEventPublisher events) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.titles = titles;
        this.reVotes = reVotes;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.events = events;
    }

    /** Paths and sessions that the change concerns are held already, so that none of them is asked for again. */
    Change change(String actor) {
        return new Change(actor);
    }

    /** The same for many paths at once; what their papers say is read together. */
    Change change(Collection<Path> paths, String actor) {
        titles.prepare(paths.stream().map(Path::paperId).toList());
        return change(actor);
    }

    /** Changes of one transaction. Stations have their session at once; agendas and running processes follow at the end. */
    final class Change {

        private final String actor;

        private final Rearrangement agendas;

        private final List<ConsultationId> scheduled = new ArrayList<>();

        private final Set<ConsultationId> seated = new HashSet<>();

        private Change(String actor) {
            this.actor = actor;
            this.agendas = agenda.rearrange(actor);
        }

        /**
         * Puts the station on the agenda; later ones whose session would come too early have left theirs before.
         *
         * @param reason German, why it gets this session; null if somebody chose it
         * @throws Refusal if the session is over, another body's or another town's, before an earlier station's, outside the time for a
         *         second vote, or it comes too late
         */
        void put(Path path, Consultation station, Meeting meeting, LateEntry entry, @Nullable String reason) {
            refuseForeign(station, meeting);
            reVotes.check(station, meeting);
            refuseBeforeEarlierStations(path, station, meeting);
            if (!station.isOpen() || station.status() == ConsultationStatus.RESULT_ENTERED) {
                throw Refusal.conflict("Die Station ist inzwischen " + station.status().label()
                        + " und kann auf keine Tagesordnung mehr; laden Sie die Beratungsfolge neu.");
            }
            boolean resumed = path.resumes(station);
            if (station.agendaItemId() != null) {
                agendas.takeOff(station.agendaItemId());
                station.takeOffAgenda();
            }
            NewItem item = titles.item(station, meeting, resumed, entry);
            station.putOnAgenda(meeting.id(), agendas.put(meeting.id(), item).id());
            append(station, "consultation.scheduled", reason);
            scheduled.add(station.id());
            seated.add(station.id());
        }

        /** The council office chooses another session. @param reason German; null if it took the station off itself */
        void takeOff(Consultation station, @Nullable String reason) {
            agendas.takeOff(Objects.requireNonNull(station.agendaItemId()));
            station.takeOffAgenda();
            append(station, "consultation.taken-off", reason);
            scheduled.add(station.id());
            seated.remove(station.id());
        }

        /** The station no longer takes place and keeps the session in which it stood last; told only once. */
        void drop(Consultation station) {
            if (station.agendaItemId() != null && agendas.takeOff(station.agendaItemId())) {
                append(station, "consultation.taken-off", null);
            }
        }

        /** Numbers the agendas and tells who waits for the stations. */
        void finish() {
            agendas.finish();
            if (!scheduled.isEmpty()) {
                deadlines.seated(seated, actor);
                events.publishEvent(new Consultation.Scheduled(scheduled));
            }
        }

        private void append(Consultation station, String event, @Nullable String reason) {
            Map<String, Object> facts = new HashMap<>();
            facts.put("consultationId", station.id().value());
            facts.put("organizationId", station.organizationId());
            if (station.meetingId() != null) {
                facts.put("meetingId", station.meetingId().value());
            }
            Chain chain = Chain.paper(station.paperId().value());
            if (reason == null) {
                ledger.append(chain, event, facts, actor);
            } else {
                ledger.append(chain, event, facts, Map.of("reason", reason), actor);
            }
        }
    }

    private static void refuseForeign(Consultation station, Meeting meeting) {
        if (!meeting.bodyId().equals(station.bodyId())) {
            throw MeetingDirectory.unknown();
        }
        if (!meeting.organizationId().equals(station.organizationId())) {
            throw Refusal.of("meeting", "Die Sitzung " + meeting.name()
                    + " ist keine Sitzung des beratenden Gremiums; wählen Sie eine seiner Sitzungen.");
        }
    }

    private void refuseBeforeEarlierStations(Path path, Consultation station, Meeting meeting) {
        path.stations().stream()
                .filter(earlier -> earlier.isOpen() && earlier.meetingId() != null && earlier.precedes(station))
                .map(this::sessionOf).filter(earlier -> !earlier.startsAt().isBefore(meeting.startsAt()))
                .findFirst().ifPresent(earlier -> {
                    throw Refusal.of("meeting", "Die Sitzung " + meeting.name() + " liegt nicht nach der Sitzung "
                            + earlier.name() + ", in der vorher beraten wird; wählen Sie eine spätere Sitzung.");
                });
    }

    private Meeting sessionOf(Consultation station) {
        MeetingId id = Objects.requireNonNull(station.meetingId());
        return meetings.require(id);
    }
}
