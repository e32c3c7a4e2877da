package de.beschlusslauf.register;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.StateLaw;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.ledger.LedgerRecords;
import de.beschlusslauf.ledger.RuleUse;
import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.organization.ProfileVersions;
import org.springframework.stereotype.Component;

/** Under which rules something happened, in German sentences: law, local rules with their version, rows of decision tables. */
@Component
class AppliedRules {

    /** What the ledger calls the rule of a day that somebody named. */
    private static final String AGREED = "agreed-day";

    private final LedgerRecords records;
    private final ProfileVersions profiles;
    private final Bodies bodies;
    private final Map<String, TableRows> tables = new ConcurrentHashMap<>();

    /** First loading of local rules, by municipality and version. */
    private final Map<List<String>, Instant> loaded = new ConcurrentHashMap<>();

    AppliedRules(LedgerRecords records, ProfileVersions profiles, Bodies bodies) {
        this.records = records;
        this.profiles = profiles;
        this.bodies = bodies;
    }

    /** Empty if the entry names no rule. */
    List<String> of(LedgerEntry entry, String bodyId) {
        Map<String, Object> facts = entry.factsByName();
        return Stream.concat(version(entry, facts, bodyId), fired(facts)).toList();
    }

    private Stream<String> version(LedgerEntry entry, Map<String, Object> facts, String bodyId) {
        Object version = facts.get("ruleVersion");
        if (version == null || AGREED.equals(facts.get("ruleId"))) {
            return Stream.empty();
        }
        return Stream.of(StateLaw.wording(version.toString()).orElseGet(() -> local(entry, version.toString(), bodyId)));
    }

    /** A local version begins with the municipality's short name. */
    private String local(LedgerEntry entry, String version, String bodyId) {
        String own = version.substring(version.indexOf(' ') + 1);
        return "Örtliche Regeln: " + bodies.of(bodyId).officialName() + ", Fassung " + own + since(bodyId, own)
                .filter(since -> !since.isAfter(entry.at()))
                .map(since -> ", im Verfahren hinterlegt am " + GermanDays.date(Zones.dayOf(since))).orElse("") + ".";
    }

    private Stream<String> fired(Map<String, Object> facts) {
        return facts.get(RuleUse.FACT) instanceof Collection<?> uses ? uses.stream().map(use -> (Map<?, ?>) use)
                .flatMap(use -> table(String.valueOf(use.get("version"))).stream()
                        .flatMap(table -> table.sentences((List<?>) use.get("rows")).stream())) : Stream.empty();
    }

    /** Empty for a table from before contents were kept. */
    private Optional<TableRows> table(String hash) {
        return Optional.ofNullable(tables.computeIfAbsent(hash, each -> records.find(each).map(TableRows::of).orElse(null)));
    }

    private Optional<Instant> since(String bodyId, String version) {
        return Optional.ofNullable(loaded.computeIfAbsent(List.of(bodyId, version), each -> profiles.since(bodyId, version)
                .orElse(null)));
    }
}
