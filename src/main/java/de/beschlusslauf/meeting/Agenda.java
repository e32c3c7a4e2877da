package de.beschlusslauf.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts papers on the agenda of a session and takes them off (GO NRW § 48 (1)). */
@Service
public class Agenda {

    private final Meetings meetings;

    private final AgendaItems items;

    private final AgendaVersions versions;

    private final SessionDeadlines deadlines;

    private final LatePapers latePapers;

    private final Ledger ledger;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    Agenda(Meetings meetings, AgendaItems items, AgendaVersions versions, SessionDeadlines deadlines, LatePapers latePapers, Ledger ledger,
            ApplicationEventPublisher events, Clock clock) {
        this.meetings = meetings;
        this.items = items;
        this.versions = versions;
        this.deadlines = deadlines;
        this.latePapers = latePapers;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Whoever puts items on several agendas in one transaction holds all of them first; unknown ids are left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Collection<MeetingId> ids) {
        if (!ids.isEmpty()) {
            meetings.lockAll(ids.stream().map(MeetingId::value).collect(Collectors.toSet()));
        }
    }

    /**
     * The paper gets its place by the municipality's template. Once the agenda is fixed this makes a new version of it.
     *
     * @throws Refusal if the session is over, or it is too late for the paper
     */
    @Transactional
    public AgendaItem put(MeetingId meetingId, NewItem newItem, String actor) {
        Rearrangement rearrangement = rearrange(actor);
        AgendaItem put = rearrangement.put(meetingId, newItem);
        rearrangement.finish();
        return put;
    }

    /** The session does not deal with the item. Before the agenda is fixed the others move up. */
    @Transactional
    public void takeOff(AgendaItemId id, String actor) {
        Rearrangement rearrangement = rearrange(actor);
        rearrangement.takeOff(id);
        rearrangement.finish();
    }

    /** Puts on and takes off in one transaction, however many items of however many sessions. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Rearrangement rearrange(String actor) {
        return new Rearrangement(actor);
    }

    /** The session is through with the item, whatever became of it. */
    @Transactional
    public void settle(AgendaItemId id, String actor) {
        AgendaItem item = require(id);
        if (item.isOpen()) {
            item.settle();
            append(item, "agenda-item.settled", false, actor);
        }
    }

    private void refusePast(Meeting meeting) {
        if (meeting.day().isBefore(today()) && meeting.status() != MeetingStatus.IN_SESSION) {
            throw Refusal.of("meeting", "Die Sitzung " + meeting.name()
                    + " liegt in der Vergangenheit; wählen Sie eine künftige Sitzung.");
        }
    }

    private LocalDate today() {
        return Zones.dayOf(clock.instant());
    }

    private AgendaItem require(AgendaItemId id) {
        return items.findById(id).orElseThrow(() -> Refusal.notFound(
                "Den Tagesordnungspunkt gibt es nicht; laden Sie die Tagesordnung neu."));
    }

    private void append(AgendaItem item, String event, boolean late, String actor) {
        Map<String, Object> facts = new HashMap<>(Map.of("itemId", item.id().value(), "late", late));
        facts.put("consultationId", item.consultationId());
        ledger.append(Chain.meeting(item.meetingId().value()), event, facts, actor);
    }

    private record Sheet(Meeting meeting, AgendaOrder order) {

        private boolean isFixed() {
            return meeting.agendaVersion() > 0;
        }
    }

    /**
     * Changes of one transaction to several agendas. Each is held and read once; numbers and deadlines follow for all items
     * together when it is finished.
     */
    public final class Rearrangement {

        private final String actor;

        private final Map<MeetingId, Sheet> sheets = new LinkedHashMap<>();

        private final Map<AgendaItemId, AgendaItem> added = new LinkedHashMap<>();

        private Rearrangement(String actor) {
            this.actor = actor;
        }

        /**
         * As {@link Agenda#put} does; an agenda that is not fixed gives the item its number at the end.
         *
         * @throws Refusal if the session is over, or it is too late for the paper
         */
        public AgendaItem put(MeetingId meetingId, NewItem newItem) {
            Sheet sheet = sheet(meetingId);
            Meeting meeting = sheet.meeting();
            meeting.requireOpen();
            refusePast(meeting);
            boolean late = !newItem.resumed() && today().isAfter(deadlines.submission(meeting).dueOn());
            if (sheet.isFixed()) {
                new Addendum(meeting, deadlines.addendum(meeting).dueOn()).check(newItem, today());
            } else if (late) {
                latePapers.check(meeting, newItem, deadlines.submission(meeting).dueOn(), actor);
            }
            boolean afterwards = late || sheet.isFixed();
            AgendaItem paper = AgendaItem.paper(meetingId, afterwards ? newItem : newItem.late(LateEntry.NONE));
            append(paper, "agenda-item.added", afterwards, actor);
            if (sheet.isFixed()) {
                sheet.order().append(paper);
                items.flush();
                items.saveAndFlush(paper);
                deadlines.submitted(meeting, List.of(paper), actor);
                extend(sheet, newItem);
            } else {
                sheet.order().insert(paper);
                added.put(paper.id(), paper);
            }
            return paper;
        }

        /** Nothing happens if the session is through with the item already. */
        public void takeOff(AgendaItemId id) {
            AgendaItem item = added.containsKey(id) ? added.get(id) : require(id);
            if (item.isOpen()) {
                sheet(item.meetingId());
                item.takeOff();
                append(item, "agenda-item.taken-off", false, actor);
            }
        }

        /**
         * Nothing may be put on or taken off after it. What leaves is written before what comes, since no station stands on
         * two agendas.
         */
        public void finish() {
            if (sheets.isEmpty()) {
                return;
            }
            sheets.values().stream().filter(sheet -> !sheet.isFixed()).forEach(sheet -> sheet.order().number());
            items.flush();
            items.saveAllAndFlush(added.values());
            added.values().stream().collect(Collectors.groupingBy(AgendaItem::meetingId))
                    .forEach((id, papers) -> deadlines.submitted(sheet(id).meeting(), papers, actor));
        }

        private Sheet sheet(MeetingId id) {
            return sheets.computeIfAbsent(id, missing -> {
                Meeting meeting = meetings.lock(id).orElseThrow(() -> Refusal.of("meeting",
                        "Die gewählte Sitzung gibt es nicht mehr; wählen Sie eine andere Sitzung."));
                return new Sheet(meeting, new AgendaOrder(items.findByMeetingIdOrderByPublicItemDescPosition(id)));
            });
        }

        private void extend(Sheet sheet, NewItem item) {
            Meeting meeting = sheet.meeting();
            boolean resolved = meeting.status() == MeetingStatus.IN_SESSION;
            int version = meeting.extendAgenda();
            versions.freeze(meeting, sheet.order().printed(), Addendum.reason(item), resolved, actor);
            ledger.append(Chain.meeting(meeting.id().value()), "agenda.extended",
                    Map.of("version", version, "resolvedInSession", resolved), actor);
            if (meeting.status() == MeetingStatus.INVITED) {
                events.publishEvent(new Meeting.AgendaExtended(meeting.id(), meeting.bodyId(), version));
            }
        }
    }
}
