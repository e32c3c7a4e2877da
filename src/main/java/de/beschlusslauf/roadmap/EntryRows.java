package de.beschlusslauf.roadmap;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.beschlusslauf.document.FileId;
import de.beschlusslauf.ledger.RowCheck;
import de.beschlusslauf.ledger.Said;
import de.beschlusslauf.ledger.SaidEntry;
import de.beschlusslauf.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares measures and other entries of the roadmap with what the last entry of the chain about each says. */
@Component
class EntryRows implements RowCheck {

    private static final Map<String, String> WORDS = Map.of("title", "Der Titel der Maßnahme", "ownerDepartment", "Das zuständige Amt",
            "dueOn", "Der Termin der Maßnahme", "type", "Die Art der Maßnahme", "completion", "Der Nachweis der Erledigung", "status",
            "Der Stand der Maßnahme");

    private final RoadmapEntries entries;

    EntryRows(RoadmapEntries entries) {
        this.entries = entries;
    }

    @Override
    public void check(Said said) {
        Map<String, SaidEntry> last = new LinkedHashMap<>();
        said.all().stream().filter(entry -> entry.event().startsWith("roadmap.") && !entry.fact("entryId").isEmpty()
                && !entry.fact("version").isEmpty()).forEach(entry -> last.put(entry.fact("entryId"), entry));
        if (!said.byPaper() || last.isEmpty()) {
            return;
        }
        Map<String, RoadmapEntry> rows = entries.ofPaper(new PaperId(said.id())).stream()
                .collect(Collectors.toMap(row -> row.id().value().toString(), Function.identity()));
        last.forEach((id, entry) -> {
            RoadmapEntry row = rows.get(id);
            if (row == null) {
                entry.gone("Die Maßnahme");
            } else {
                Map<String, @Nullable Object> facts = new HashMap<>();
                facts.put("type", row.type());
                facts.put("dueOn", row.dueOn());
                if (row.childPaperId() == null || row.status().ended()) {
                    facts.put("status", row.status());
                }
                entry.facts(facts, WORDS);
                Completion done = row.completion();
                entry.record(new Written(row.title(), row.ownerDepartment(), done == null ? null : new Done(done.evidence(), done.files(),
                        done.completedBy(), done.confirmedBy())), WORDS);
            }
        });
    }

    /** Of what {@link RoadmapLedger} writes the part that changes only with another entry. */
    private record Written(String title, String ownerDepartment, @Nullable Done completion) {
    }

    /** Of {@link Completion}; moments are kept less exactly than they were written. */
    private record Done(String evidence, List<FileId> files, String completedBy, @Nullable String confirmedBy) {
    }
}
