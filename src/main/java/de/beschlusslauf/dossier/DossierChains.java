package de.beschlusslauf.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.paper.PaperId;

/** Which chains belong to a paper's record: its own, those of the sessions that its entries name, and the municipality's. */
final class DossierChains {

    private DossierChains() {
    }

    /** @param entries of the paper's chain */
    static List<Chain> of(PaperId paper, String bodyId, List<LedgerEntry> entries) {
        List<Chain> chains = new ArrayList<>();
        chains.add(Chain.paper(paper.value()));
        entries.stream().map(entry -> entry.factsByName().get("meetingId")).filter(Objects::nonNull)
                .map(id -> Chain.meeting(UUID.fromString(id.toString()))).distinct().sorted().forEach(chains::add);
        chains.add(Chain.body(bodyId));
        return chains;
    }
}
