package de.beschlusslauf.ledger;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks what is kept beside the entries of chains and named by them: the records, whoever acted, decision tables and models. What was
 * erased lawfully may be gone, and an entry says so.
 */
final class BesideCheck {

    private final LedgerRecords records;
    private final ErasureTable erasures;

    /** Hashes of decision tables and models that are kept as they were; there are few of them, and many entries name each. */
    private final Set<String> sound = new HashSet<>();

    BesideCheck(LedgerRecords records, ErasureTable erasures) {
        this.records = records;
        this.erasures = erasures;
    }

    /** One German sentence about the first thing that is wrong; empty if nothing is. */
    Optional<String> fault(LedgerEntry entry, ChainScan.Beside beside) {
        return record(entry, beside).or(() -> actor(entry, beside)).or(() -> tables(entry));
    }

    private Optional<String> record(LedgerEntry entry, ChainScan.Beside beside) {
        if (beside.record() == null || beside.record().equals(beside.kept())) {
            return Optional.empty();
        }
        if (beside.kept() != null) {
            return Optional.of("Der Beleg zu Eintrag " + entry.sequence() + " ist nicht der, der damals verzeichnet wurde.");
        }
        boolean erased = erasures.ofRecords(List.of(beside.record())).stream()
                .anyMatch(each -> each.chain().equals(entry.chain()) && each.sequence() > entry.sequence());
        return erased ? Optional.empty() : Optional.of("Der Beleg zu Eintrag " + entry.sequence()
                + " fehlt, und kein Eintrag sagt, dass er gelöscht wurde.");
    }

    private Optional<String> actor(LedgerEntry entry, ChainScan.Beside beside) {
        if (entry.actor().equals(beside.person())) {
            return Optional.empty();
        }
        if (beside.person() != null) {
            return Optional.of("Wer hinter Eintrag " + entry.sequence() + " steht, ist nicht die Person, die damals verzeichnet wurde.");
        }
        return erasures.ofPersons(List.of(entry.actor())).isEmpty() ? Optional.of("Wer hinter Eintrag " + entry.sequence()
                + " steht, ist nicht mehr zu finden, und kein Eintrag sagt, dass die Person gelöscht wurde.") : Optional.empty();
    }

    private Optional<String> tables(LedgerEntry entry) {
        return named(entry).filter(hash -> !isSound(hash)).findFirst().map(hash -> "Die Entscheidungstabelle oder das Modell zu Eintrag "
                + entry.sequence() + " fehlt oder ist nicht, was damals verzeichnet wurde.");
    }

    /** Most entries name none, and are not read for it. */
    private static Stream<String> named(LedgerEntry entry) {
        if (!entry.facts().contains("\"" + RuleUse.FACT + "\":") && !entry.facts().contains("\"models\":")) {
            return Stream.empty();
        }
        Map<String, Object> facts = entry.factsByName();
        Stream<?> tables = facts.get(RuleUse.FACT) instanceof Collection<?> uses
                ? uses.stream().filter(Map.class::isInstance).map(use -> ((Map<?, ?>) use).get("version")) : Stream.empty();
        Stream<?> models = facts.get("models") instanceof Map<?, ?> files ? files.values().stream() : Stream.empty();
        return Stream.concat(tables, models).map(String::valueOf);
    }

    private boolean isSound(String hash) {
        if (!sound.contains(hash) && records.find(hash).filter(content -> Sha256.of(content).equals(hash)).isPresent()) {
            sound.add(hash);
        }
        return sound.contains(hash);
    }
}
