package de.beschlusslauf.meeting;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes a session once every item has its confirmed result. */
@Service
public class MeetingClosing {

    private final Meetings meetings;

    private final AgendaItems items;

    private final SessionDeadlines deadlines;

    private final Ledger ledger;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    MeetingClosing(Meetings meetings, AgendaItems items, SessionDeadlines deadlines, Ledger ledger,
            ApplicationEventPublisher events, Clock clock) {
        this.meetings = meetings;
        this.items = items;
        this.deadlines = deadlines;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal if the session has not begun or an item is unsettled; the sentence names these items */
    @Transactional
    public void close(MeetingId id, String actor) {
        Meeting meeting = meetings.lock(id).orElseThrow(() -> Refusal.notFound(
                "Die Sitzung gibt es nicht; wählen Sie sie aus der Liste der Sitzungen."));
        List<AgendaItem> unsettled = items.findByMeetingIdOrderByPublicItemDescPosition(id).stream()
                .filter(AgendaItem::isOpen).toList();
        if (!unsettled.isEmpty()) {
            throw new Refusal("Noch ohne bestätigtes Ergebnis: " + unsettled.stream()
                    .map(item -> item.number() + " " + item.title()).collect(Collectors.joining("; "))
                    + ". Lassen Sie diese Punkte erfassen und bestätigen, dann schließen Sie die Sitzung.");
        }
        meeting.close(clock.instant());
        deadlines.over(meeting, actor);
        ledger.append(Chain.meeting(id.value()), "meeting.closed", Map.of("bodyId", meeting.bodyId()), actor);
        events.publishEvent(new Meeting.Closed(id, meeting.bodyId()));
    }
}
