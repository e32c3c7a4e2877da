package de.beschlusslauf.resolution;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import de.beschlusslauf.ledger.Said;
import de.beschlusslauf.ledger.SaidEntry;
import org.jspecify.annotations.Nullable;

/** Compares objections to resolutions with what the chain of the paper says of them. */
final class ObjectionRows {

    private static final Map<String, String> WORDS = Map.of("kind", "Die Art des Einwands", "members", "Die Zahl der Mitglieder",
            "lodgedOn", "Der Tag des Eingangs", "reason", "Die Begründung des Einwands");

    private final Said said;

    ObjectionRows(Said said) {
        this.said = said;
    }

    /** One row for each entry about a resolution, in the same order. */
    void check(Collection<Resolution> resolutions, Objections objections) {
        Map<String, List<Objection>> lodged = resolutions.isEmpty() ? Map.of()
                : objections.of(resolutions.stream().map(each -> each.id().value()).toList()).stream()
                        .collect(Collectors.groupingBy(each -> each.resolutionId().value().toString()));
        Map<String, Iterator<Objection>> rows = new HashMap<>();
        lodged.forEach((resolution, each) -> rows.put(resolution, each.iterator()));
        for (SaidEntry entry : said.of("resolution.objected")) {
            Iterator<Objection> those = rows.get(entry.fact("resolutionId"));
            if (those == null || !those.hasNext()) {
                entry.gone("Der Einwand");
            } else {
                compare(those.next(), entry);
            }
        }
        rows.values().forEach(those -> those.forEachRemaining(row -> said.unspoken("Ein Einwand gegen einen Beschluss")));
    }

    private static void compare(Objection row, SaidEntry entry) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("kind", row.kind());
        facts.put("lodgedOn", row.lodgedOn());
        facts.put("members", row.members());
        entry.facts(facts, WORDS);
        entry.record(Map.of("reason", row.reason()), WORDS);
        entry.by(row.recordedBy());
        entry.at(row.recordedAt(), "Der Zeitpunkt des Einwands");
    }
}
