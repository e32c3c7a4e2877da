package de.beschlusslauf.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
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
        Meeting meeting = meetings.lock(meetingId).orElseThrow(() -> Refusal.of("meeting",
                "Die gewählte Sitzung gibt es nicht mehr; wählen Sie eine andere Sitzung."));
        meeting.requireOpen();
        refusePast(meeting);
        boolean fixed = meeting.agendaVersion() > 0;
        boolean late = !newItem.resumed() && isLate(meeting);
        if (fixed) {
            new Addendum(meeting, deadlines.addendum(meeting).dueOn()).check(newItem, today());
        } else if (late) {
            latePapers.check(meeting, newItem, deadlines.submission(meeting).dueOn(), actor);
        }
        AgendaItem paper = AgendaItem.paper(meetingId, late || fixed ? newItem : newItem.late(LateEntry.NONE));
        AgendaOrder order = new AgendaOrder(items.findByMeetingIdOrderByPublicItemDescPosition(meetingId));
        if (fixed) {
            order.append(paper);
        } else {
            order.insert(paper);
            order.number();
        }
        items.saveAndFlush(paper);
        append(paper, "agenda-item.added", late || fixed, actor);
        deadlines.submission(meeting, paper, actor);
        deadlines.submitted(paper, actor);
        if (fixed) {
            extend(meeting, order, newItem, actor);
        }
        return paper;
    }

    /** The session does not deal with the item. Before the agenda is fixed the others move up. */
    @Transactional
    public void takeOff(AgendaItemId id, String actor) {
        AgendaItem item = require(id);
        if (!item.isOpen()) {
            return;
        }
        Meeting meeting = meetings.requireLocked(item.meetingId());
        item.takeOff();
        if (meeting.agendaVersion() == 0) {
            List<AgendaItem> all = items.findByMeetingIdOrderByPublicItemDescPosition(meeting.id());
            new AgendaOrder(all).number();
        }
        append(item, "agenda-item.taken-off", false, actor);
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

    private void extend(Meeting meeting, AgendaOrder order, NewItem item, String actor) {
        boolean resolved = meeting.status() == MeetingStatus.IN_SESSION;
        int version = meeting.extendAgenda();
        versions.freeze(meeting, order.printed(), Addendum.reason(item), resolved, actor);
        ledger.append(Chain.meeting(meeting.id().value()), "agenda.extended",
                Map.of("version", version, "resolvedInSession", resolved), actor);
        if (meeting.status() == MeetingStatus.INVITED) {
            events.publishEvent(new Meeting.AgendaExtended(meeting.id(), meeting.bodyId(), version));
        }
    }

    private boolean isLate(Meeting meeting) {
        return today().isAfter(deadlines.submission(meeting).dueOn());
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
}
