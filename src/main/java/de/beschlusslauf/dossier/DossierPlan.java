package de.beschlusslauf.dossier;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.beschlusslauf.ledger.Erased;
import de.beschlusslauf.ledger.Erasures;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.ledger.Seal;

/**
 * What a dossier is about: a paper or a session.
 *
 * @param chains that of the paper or session first, the municipality's last
 */
record DossierPlan(String bodyId, Seal seal, List<DossierChain> chains) {

    /** Of the paper or session that it is about. */
    DossierChain subject() {
        return chains.get(0);
    }

    DossierChain ofBody() {
        return chains.get(chains.size() - 1);
    }

    /** Pseudonyms of whoever did something to the paper or in its sessions. */
    Set<String> actors() {
        return withoutBody().map(LedgerEntry::actor).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Entries of the paper and its sessions. */
    Stream<LedgerEntry> withoutBody() {
        return chains.stream().filter(chain -> !chain.is("body")).flatMap(chain -> chain.entries().stream());
    }

    /** Entries whose contents belong to the record: of the municipality the profiles, and of people those who acted. */
    Stream<LedgerEntry> spokenOf() {
        Set<String> actors = actors();
        return Stream.concat(withoutBody(), ofBody().entries().stream().filter(entry ->
                entry.event().equals("body.profile-loaded") || entry.event().equals("person.registered")
                        && actors.contains(String.valueOf(entry.factsByName().get("person")))));
    }

    /** Hashes of what these entries speak of, erased or not. */
    Set<String> records() {
        return spokenOf().map(entry -> entry.factsByName().get("record")).filter(Objects::nonNull).map(Object::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Hashes of records and pseudonyms that entries of the dossier itself call erased. */
    Set<String> erased() {
        return chains.stream().flatMap(chain -> chain.entries().stream()).map(entry -> switch (entry.event()) {
            case Erasures.RECORD -> entry.factsByName().get("erased");
            case Erasures.PERSON -> entry.factsByName().get("person");
            default -> null;
        }).filter(Objects::nonNull).map(Object::toString).collect(Collectors.toSet());
    }

    /** Whether one of its chains goes on to that entry after the dossier ends. */
    boolean endsBefore(Erased entry) {
        return chains.stream().anyMatch(each -> each.chain().equals(entry.chain()) && each.head().sequence() < entry.sequence());
    }
}
