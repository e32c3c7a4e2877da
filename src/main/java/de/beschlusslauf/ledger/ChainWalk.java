package de.beschlusslauf.ledger;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** Follows one chain link by link and remembers the first thing that is wrong, and the first that is dated strangely. */
final class ChainWalk {

    private final Chain chain;
    private final Dating dating;
    private long sequence;
    private String hash = LedgerEntry.NO_PREDECESSOR;
    private @Nullable String fault;
    private @Nullable String beside;

    ChainWalk(Chain chain, Duration tolerance) {
        this.chain = chain;
        dating = new Dating(tolerance);
    }

    boolean isOf(Chain other) {
        return chain.equals(other);
    }

    /** @param sealed the time up to the anchor at which the chain ended with this entry; null if there is none */
    void step(LedgerEntry entry, @Nullable Span sealed) {
        dating.step(entry, sealed);
        if (fault != null) {
            return;
        }
        if (entry.sequence() != sequence + 1) {
            fault = "Eintrag " + (sequence + 1) + " fehlt, auf " + sequence + " folgt " + entry.sequence() + ".";
        } else if (!entry.previous().equals(hash)) {
            fault = "Eintrag " + entry.sequence() + " schließt nicht an seinen Vorgänger an.";
        } else if (!entry.hash().equals(entry.computedHash())) {
            fault = "Eintrag " + entry.sequence() + " wurde nachträglich verändert.";
        } else {
            sequence = entry.sequence();
            hash = entry.hash();
        }
    }

    /** @param what is wrong beside the chain; matters only if the chain itself is whole */
    void beside(String what) {
        if (beside == null) {
            beside = what;
        }
    }

    boolean wantsMore() {
        return fault == null && beside == null;
    }

    /** @param open the time since the last anchor; null if the municipality has none */
    Finding end(Links.Head head, @Nullable Span open) {
        if (fault == null && !(head.sequence() == sequence && head.hash().equals(hash))) {
            fault = "Die Kette endet bei Eintrag " + sequence + ", ihr Kopf nennt Eintrag " + head.sequence()
                    + "; am Ende fehlen Einträge oder es sind zu viele.";
        }
        return new Finding(chain, sequence, hash, fault == null ? beside : fault, fault == null, dating.end(open));
    }
}
