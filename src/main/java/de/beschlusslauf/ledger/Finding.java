package de.beschlusslauf.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What the check of one chain found.
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
