package de.beschlusslauf.meeting;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The chair fixes the agenda (GO NRW § 48 (1), § 58 (2)); from then on its numbers stay. */
@Service
@Transactional
public class AgendaFixing {

    private final Meetings meetings;

    private final AgendaItems items;

    private final AgendaVersions versions;

    private final SessionDeadlines deadlines;

    private final Ledger ledger;

    AgendaFixing(Meetings meetings, AgendaItems items, AgendaVersions versions, SessionDeadlines deadlines,
            Ledger ledger) {
        this.meetings = meetings;
        this.items = items;
        this.versions = versions;
        this.deadlines = deadlines;
        this.ledger = ledger;
    }

    /** @throws Refusal if it is fixed already, the meeting is over or cancelled, or there is nothing on it */
    public void fix(MeetingId id, String actor) {
        Meeting meeting = meetings.requireLocked(id);
        List<AgendaItem> printed = new AgendaOrder(items.findByMeetingIdOrderByPublicItemDescPosition(id)).printed();
        if (printed.isEmpty()) {
            throw new Refusal("Auf der Tagesordnung der Sitzung " + meeting.name()
                    + " steht kein Punkt; lassen Sie das Ratsbüro Punkte aufnehmen oder die Sitzung absagen.");
        }
        int version = meeting.fixAgenda();
        versions.freeze(meeting, printed, null, false, actor);
        deadlines.fixed(meeting, actor);
        deadlines.settle(DeadlineKind.AGENDA, meeting, "Die Tagesordnung ist festgesetzt", actor);
        ledger.append(Chain.meeting(id.value()), "agenda.fixed", Map.of("version", version, "items", printed.size()),
                new Fixed(printed.stream().map(Line::of).toList()), actor);
    }

    private record Fixed(List<Line> items) {
    }

    private record Line(UUID itemId, String number, boolean publicItem, String title) {

        static Line of(AgendaItem item) {
            return new Line(item.id().value(), item.number(), item.isPublic(), item.title());
        }
    }

    /** The chair sends the draft back to the council office. */
    public void query(MeetingId id, String reason, String actor) {
        Meeting meeting = meetings.requireLocked(id);
        meeting.queryAgenda(reason);
        ledger.append(Chain.meeting(id.value()), "agenda.queried", Map.of("bodyId", meeting.bodyId()), Map.of("reason", reason),
                actor);
    }
}
