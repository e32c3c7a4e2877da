package de.beschlusslauf.ledger;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What the check of one chain found.
 *
 * @param entries number of sound entries
 * @param hash hash of the last sound entry
 * @param fault one German sentence, null if the chain and what is kept beside it are sound
 * @param whole whether the chain itself is whole; something beside it may be wrong all the same
 */
public record Finding(Chain chain, long entries, String hash, @Nullable String fault, boolean whole) {

    /** The same with something that is wrong beside the chain, unless there is a fault already. */
    Finding beside(Optional<String> what) {
        return what.isEmpty() || fault != null ? this : new Finding(chain, entries, hash, what.get(), true);
    }

    public boolean isSound() {
        return fault == null;
    }
}
