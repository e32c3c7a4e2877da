package de.beschlusslauf.calendar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.beschlusslauf.ledger.RowCheck;
import de.beschlusslauf.ledger.Said;
import de.beschlusslauf.ledger.SaidEntry;
import org.springframework.stereotype.Component;

/** Compares deadlines with what the last entry about each says: the day, its rule, and whether it still runs. */
@Component
class DeadlineRows implements RowCheck {

    private static final Map<String, String> WORDS = Map.of("kind", "Die Art der Frist", "dueOn", "Der Tag der Frist", "status",
            "Der Stand der Frist", "ruleId", "Die Regel der Frist", "ruleVersion", "Die Regel der Frist");

    private final DeadlineTable table;

    DeadlineRows(DeadlineTable table) {
        this.table = table;
    }

    @Override
    public String rows() {
        return "Die Fristen";
    }

    @Override
    public boolean unreadable(Said said) {
        List<SaidEntry> found = last(said).values().stream().filter(entry -> !isReadable(entry)).toList();
        found.forEach(entry -> entry.unreadable("Die Frist"));
        return !found.isEmpty();
    }

    private boolean isReadable(SaidEntry entry) {
        try {
            table.findById(new DeadlineId(UUID.fromString(entry.fact("deadlineId"))));
            return true;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    /** By the id of the deadline. */
    private static Map<String, SaidEntry> last(Said said) {
        Map<String, SaidEntry> last = new LinkedHashMap<>();
        said.all().stream().filter(entry -> entry.event().startsWith("deadline.") && !entry.fact("deadlineId").isEmpty())
                .forEach(entry -> last.put(entry.fact("deadlineId"), entry));
        return last;
    }

    @Override
    public void check(Said said) {
        Map<String, SaidEntry> last = last(said);
        if (last.isEmpty()) {
            return;
        }
        Map<String, Deadline> rows = table.findByIdIn(last.keySet().stream().map(id -> new DeadlineId(UUID.fromString(id))).toList())
                .stream().collect(Collectors.toMap(row -> row.id().value().toString(), Function.identity()));
        last.forEach((id, entry) -> {
            Deadline row = rows.get(id);
            if (row == null) {
                entry.gone("Die Frist");
            } else {
                entry.facts(Map.of("kind", row.kind(), "dueOn", row.dueOn(), "status", row.status(), "ruleId", row.derivation().ruleId(),
                        "ruleVersion", row.derivation().ruleVersion()), WORDS);
            }
        });
    }
}
