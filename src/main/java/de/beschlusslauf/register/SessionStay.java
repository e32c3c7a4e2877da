package de.beschlusslauf.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.ledger.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * How long a station of a paper stood in a session. What was dealt with there stays with it for good, since the minutes come
 * later.
 *
 * @param until null if it has stayed
 */
record SessionStay(UUID session, Instant from, @Nullable Instant until) {

    /** @param entries of the paper, in their order */
    static List<SessionStay> of(Collection<LedgerEntry> entries) {
        List<SessionStay> over = new ArrayList<>();
        Map<Object, SessionStay> running = new HashMap<>();
        for (LedgerEntry entry : entries) {
            Map<String, Object> facts = entry.factsByName();
            Object station = facts.getOrDefault("consultationId", "");
            switch (entry.event()) {
                case "consultation.scheduled" -> {
                    UUID session = Subjects.key(String.valueOf(facts.get("meetingId")));
                    end(session == null ? running.remove(station) : running.put(station, new SessionStay(session, entry.at(), null)),
                            entry.at(), over);
                }
                case "path.planned", "path.ended" -> {
                    running.values().forEach(stay -> end(stay, entry.at(), over));
                    running.clear();
                }
                case "consultation.taken-off" -> end(running.remove(station), entry.at(), over);
                case "consultation.result-entered" -> end(running.remove(station), null, over);
                default -> { }
            }
        }
        over.addAll(running.values());
        return over;
    }

    boolean spans(Instant at) {
        return !at.isBefore(from) && (until == null || !at.isAfter(until));
    }

    private static void end(@Nullable SessionStay stay, @Nullable Instant at, List<SessionStay> over) {
        if (stay != null) {
            over.add(new SessionStay(stay.session(), stay.from(), at));
        }
    }
}
