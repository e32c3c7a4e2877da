package de.beschlusslauf.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.LedgerEntry;

/**
 * Which chains belong to a record: of a paper its own, those of the sessions that its entries name, and the municipality's; of a
 * session its own and the municipality's.
 */
final class DossierChains {

    private DossierChains() {
    }

    /** @param entries of the chain of the paper or session */
    static List<Chain> of(Chain subject, String bodyId, List<LedgerEntry> entries) {
        List<Chain> chains = new ArrayList<>();
        chains.add(subject);
        entries.stream().filter(entry -> subject.kind().equals("paper")).map(entry -> entry.factsByName().get("meetingId")).filter(Objects::nonNull)
                .map(id -> Chain.meeting(UUID.fromString(id.toString()))).distinct().sorted().forEach(chains::add);
        chains.add(Chain.body(bodyId));
        return chains;
    }
}
