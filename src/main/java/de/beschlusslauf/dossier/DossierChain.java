package de.beschlusslauf.dossier;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.LedgerEntry;
import de.beschlusslauf.ledger.Seal;

/** One chain up to where the anchor says it ended. */
record DossierChain(Chain chain, Seal.SealedHead head, List<LedgerEntry> entries) {

    String file() {
        return "ketten/" + chain.kind() + "-" + chain.id() + ".jsonl";
    }

    /** One entry in each line, exactly as it was hashed. */
    String lines() {
        return entries.stream().map(entry -> entry.canonical() + "\n").collect(Collectors.joining());
    }

    Map<String, Object> described() {
        return Map.of("chain", chain.toString(), "file", file(), "hash", head.hash(), "proof", head.proof(), "sequence",
                head.sequence());
    }

    boolean is(String kind) {
        return chain.kind().equals(kind);
    }
}
