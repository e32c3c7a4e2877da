package de.beschlusslauf.roadmap;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("title", "Der Titel der Maßnahme"),
            Map.entry("ownerDepartment", "Das zuständige Amt"), Map.entry("dueOn", "Der Termin der Maßnahme"),
            Map.entry("type", "Die Art der Maßnahme"), Map.entry("completion", "Der Nachweis der Erledigung"),
            Map.entry("status", "Der Stand der Maßnahme"), Map.entry("phases", "Die Einteilung in Phasen"),
            Map.entry("phases/title", "Der Titel einer Phase"), Map.entry("phases/dueOn", "Der Termin einer Phase"),
            Map.entry("phases/status", "Der Stand einer Phase"), Map.entry("phases/reportText", "Der Bericht einer Phase"),
            Map.entry("change", "Der Vermerk zur Maßnahme"), Map.entry("change/reason", "Der Grund"));

    private final RoadmapEntries entries;

    EntryRows(RoadmapEntries entries) {
        this.entries = entries;
    }

    @Override
    public String rows() {
        return "Die Maßnahmen";
    }

    @Override
    public boolean unreadable(Said said) {
        List<SaidEntry> found = last(said).values().stream().filter(entry -> !isReadable(entry)).toList();
        found.forEach(entry -> entry.unreadable("Die Maßnahme"));
        return !found.isEmpty();
    }

    private boolean isReadable(SaidEntry entry) {
        try {
            entries.findById(new EntryId(UUID.fromString(entry.fact("entryId"))));
            return true;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    /** By the id of the measure. */
    private static Map<String, SaidEntry> last(Said said) {
        Map<String, SaidEntry> last = new LinkedHashMap<>();
        said.all().stream().filter(entry -> entry.event().startsWith("roadmap.") && !entry.fact("entryId").isEmpty()
                && !entry.fact("version").isEmpty()).forEach(entry -> last.put(entry.fact("entryId"), entry));
        return last;
    }

    @Override
    public void check(Said said) {
        Map<String, SaidEntry> last = last(said);
        if (!said.byPaper() || last.isEmpty()) {
            return;
        }
        Map<String, RoadmapEntry> rows = entries.ofPaper(new PaperId(said.id())).stream()
                .collect(Collectors.toMap(row -> row.id().value().toString(), Function.identity()));
        said.all().stream().filter(entry -> rows.containsKey(entry.fact("entryId")) && entry.number("version") > 0)
                .forEach(entry -> version(rows.get(entry.fact("entryId")), entry));
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
                        done.completedBy(), done.confirmedBy()),
                        row.phases().all()), WORDS);
                moments(id, done, said);
            }
        });
    }

    /** What an act made of the measure, with who and why. */
    private static void version(RoadmapEntry row, SaidEntry entry) {
        int number = entry.number("version");
        if (row.versions().size() < number) {
            entry.gone("Der Vermerk zur Maßnahme");
            return;
        }
        EntryVersion version = row.versions().get(number - 1);
        entry.record(Map.of("change", new Change(version.change(), version.actor(), version.reason(), version.status(),
                version.ownerDepartment(), version.dueOn(), version.priority())), WORDS);
        if (!entry.event().equals("roadmap.delayNoted")) {
            entry.at(version.at(), "Der Zeitpunkt des Vermerks zur Maßnahme");
        }
    }

    private static void moments(String id, @Nullable Completion done, Said said) {
        if (done != null) {
            last(id, "roadmap.completionReported", said).ifPresent(entry -> entry.at(done.completedAt(), "Der Zeitpunkt der Erledigung"));
            last(id, "roadmap.completionConfirmed", said)
                    .ifPresent(entry -> entry.at(done.confirmedAt(), "Der Zeitpunkt der Bestätigung"));
        }
    }

    private static Optional<SaidEntry> last(String id, String event, Said said) {
        return said.of(event).stream().filter(entry -> entry.fact("entryId").equals(id)).reduce((first, second) -> second);
    }

    /** Of what {@link RoadmapLedger} writes the part that changes only with another entry. */
    private record Written(String title, String ownerDepartment, @Nullable Done completion, List<Phase> phases) {
    }

    /** Of {@link EntryVersion} all but the moment. */
    private record Change(EntryChange change, String actor, @Nullable String reason, EntryStatus status, String ownerDepartment,
            @Nullable LocalDate dueOn, Priority priority) {
    }

    /** Of {@link Completion}; moments are kept less exactly than they were written. */
    private record Done(String evidence, List<FileId> files, String completedBy, @Nullable String confirmedBy) {
    }
}
