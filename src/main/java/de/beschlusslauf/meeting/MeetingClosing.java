package de.beschlusslauf.meeting;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes a session once every item has its confirmed result. */
@Service
public class MeetingClosing {

    private final Meetings meetings;

    private final AgendaItems items;

    private final TurnOrder turns;

    private final SessionDeadlines deadlines;

    private final Ledger ledger;

    MeetingClosing(Meetings meetings, AgendaItems items, TurnOrder turns, SessionDeadlines deadlines, Ledger ledger) {
        this.meetings = meetings;
        this.items = items;
        this.turns = turns;
        this.deadlines = deadlines;
        this.ledger = ledger;
    }

    /**
     * Papers for which a body before is not through yet go to a later session.
     *
     * @throws Refusal if the session has not begun or an item is unsettled; the sentence names these items
     */
    @Transactional
    public void close(MeetingId id, String actor) {
        turns.ending(id, actor);
        Meeting meeting = meetings.requireLocked(id);
        List<AgendaItem> unsettled = items.findByMeetingIdOrderByPublicItemDescPosition(id).stream()
                .filter(AgendaItem::isOpen).toList();
        if (!meeting.isAhead() && !unsettled.isEmpty()) {
            throw new Refusal("Noch ohne bestätigtes Ergebnis: " + unsettled.stream()
                    .map(item -> item.number() + " " + item.title()).collect(Collectors.joining("; "))
                    + ". Lassen Sie diese Punkte erfassen und bestätigen, dann schließen Sie die Sitzung.");
        }
        meeting.close();
        deadlines.settle(DeadlineKind.SESSION_DAY, meeting, "Die Sitzung ist abgeschlossen", actor);
        ledger.append(Chain.meeting(id.value()), "meeting.closed", Map.of("bodyId", meeting.bodyId()), actor);
    }
}
