package de.beschlusslauf.ledger;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks a chain link by link: nothing changed, nothing missing, nothing inserted, the end where the head says. */
@Service
public class LedgerVerification {

    private final Links links;

    LedgerVerification(Links links) {
        this.links = links;
    }

    /** Never throws for a broken chain: the finding says where it breaks. A chain without entries is sound. */
    @Transactional(readOnly = true)
    public Finding verify(Chain chain) {
        Walk walk = new Walk();
        links.forEach(chain, walk::step);
        Links.Head head = links.head(chain);
        if (walk.fault == null && !(head.sequence() == walk.sequence && head.hash().equals(walk.hash))) {
            walk.fault = "Die Kette endet bei Eintrag " + walk.sequence + ", ihr Kopf nennt Eintrag " + head.sequence()
                    + "; am Ende fehlen Einträge oder es sind zu viele.";
        }
        return new Finding(chain, walk.sequence, walk.hash, walk.fault);
    }

    /**
     * What the check found.
     *
     * @param entries number of sound entries
     * @param hash hash of the last sound entry
     * @param fault one German sentence, null if the chain is sound
     */
    public record Finding(Chain chain, long entries, String hash, @Nullable String fault) {

        public boolean isSound() {
            return fault == null;
        }
    }

    private static final class Walk {

        private long sequence;
        private String hash = LedgerEntry.NO_PREDECESSOR;
        private @Nullable String fault;

        void step(LedgerEntry entry) {
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
    }
}
