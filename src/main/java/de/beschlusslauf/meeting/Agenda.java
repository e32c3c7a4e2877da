package de.beschlusslauf.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts matters on the agenda of a session and takes them off (GO NRW § 48 (1)). */
@Service
public class Agenda {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final Meetings meetings;

    private final AgendaItems items;

    private final SessionDeadlines deadlines;

    private final Ledger ledger;

    private final Clock clock;

    Agenda(Meetings meetings, AgendaItems items, SessionDeadlines deadlines, Ledger ledger, Clock clock) {
        this.meetings = meetings;
        this.items = items;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whoever puts items on several agendas in one transaction holds all of them first; unknown ids are left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Collection<MeetingId> ids) {
        if (!ids.isEmpty()) {
            meetings.lockAll(ids.stream().map(MeetingId::value).collect(Collectors.toSet()));
        }
    }

    /** @throws Refusal if the session is over, or its submission deadline is and no reason is given */
    @Transactional
    public AgendaItem put(MeetingId meetingId, NewItem newItem, String actor) {
        Meeting meeting = meetings.lock(meetingId).orElseThrow(() -> Refusal.of("meeting",
                "Die gewählte Sitzung gibt es nicht mehr; wählen Sie eine andere Sitzung."));
        meeting.requireOpen();
        refusePast(meeting);
        boolean late = !newItem.resumed() && isLate(meeting);
        if (late && newItem.lateReason() == null) {
            throw Refusal.of("lateReason", "Der Abgabeschluss für die Sitzung " + meeting.name() + " war am "
                    + DAY.format(deadlines.submission(meeting).dueOn())
                    + "; wählen Sie eine spätere Sitzung oder begründen Sie die verspätete Aufnahme.");
        }
        int position = items.lastPosition(meetingId, newItem.publicItem()) + 1;
        AgendaItem item = items.save(new AgendaItem(AgendaItemId.random(), meetingId, position, newItem));
        append(item, "agenda-item.added", late, actor);
        deadlines.submission(meeting, item, actor);
        deadlines.submitted(item, actor);
        return item;
    }

    /** The session does not deal with the item. */
    @Transactional
    public void takeOff(AgendaItemId id, String actor) {
        AgendaItem item = require(id);
        if (item.isOpen()) {
            item.takeOff();
            append(item, "agenda-item.taken-off", false, actor);
        }
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

    private boolean isLate(Meeting meeting) {
        return Zones.dayOf(clock.instant()).isAfter(deadlines.submission(meeting).dueOn());
    }

    private void refusePast(Meeting meeting) {
        LocalDate today = Zones.dayOf(clock.instant());
        if (meeting.day().isBefore(today)) {
            throw Refusal.of("meeting", "Die Sitzung " + meeting.name()
                    + " liegt in der Vergangenheit; wählen Sie eine künftige Sitzung.");
        }
    }

    private AgendaItem require(AgendaItemId id) {
        return items.findById(id).orElseThrow(() -> Refusal.notFound(
                "Den Tagesordnungspunkt gibt es nicht; laden Sie die Tagesordnung neu."));
    }

    private void append(AgendaItem item, String event, boolean late, String actor) {
        ledger.append(Chain.meeting(item.meetingId().value()), event, Map.of("itemId", item.id().value(),
                "consultationId", item.consultationId(), "late", late), actor);
    }
}
