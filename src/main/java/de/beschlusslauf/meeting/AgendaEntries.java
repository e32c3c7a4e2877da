package de.beschlusslauf.meeting;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The entries of agendas, and what the ledger tells of each. */
@Component
class AgendaEntries {

    private final AgendaItems items;

    private final Ledger ledger;

    AgendaEntries(AgendaItems items, Ledger ledger) {
        this.items = items;
        this.ledger = ledger;
    }

    /** @throws Refusal if there is no such entry */
    AgendaItem require(AgendaItemId id) {
        return items.findById(id).orElseThrow(() -> Refusal.notFound(
                "Den Tagesordnungspunkt gibt es nicht; laden Sie die Tagesordnung neu."));
    }

    /** Everything on the agenda of that session, in its order. */
    AgendaOrder of(MeetingId id) {
        return new AgendaOrder(items.findByMeetingIdOrderByPublicItemDescPosition(id));
    }

    /** Stores new ones, after what has changed of the old ones. */
    void add(Collection<AgendaItem> added) {
        items.flush();
        items.saveAllAndFlush(added);
    }

    /** It came onto the agenda. @param reason why after the regular time or from another session; null if nobody said */
    void noteAdded(AgendaItem item, boolean late, @Nullable String reason, String actor) {
        if (reason == null) {
            note(item, "agenda-item.added", late, actor);
        } else {
            ledger.append(Chain.meeting(item.meetingId().value()), "agenda-item.added", facts(item, late),
                    Map.of("reason", reason), actor);
        }
    }

    void note(AgendaItem item, String event, String actor) {
        note(item, event, false, actor);
    }

    private void note(AgendaItem item, String event, boolean late, String actor) {
        ledger.append(Chain.meeting(item.meetingId().value()), event, facts(item, late), actor);
    }

    private static Map<String, Object> facts(AgendaItem item, boolean late) {
        Map<String, Object> facts = new HashMap<>(Map.of("itemId", item.id().value(), "late", late));
        facts.put("consultationId", item.consultationId());
        return facts;
    }
}
