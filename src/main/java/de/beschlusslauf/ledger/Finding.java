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
 * @param remark one German sentence about the first entry whose moment does not fit the anchors that it came between; null if
 *     there is none. It breaks no chain: a clock that was set does the same as somebody who adds what he dates back
 */
public record Finding(Chain chain, long entries, String hash, @Nullable String fault, boolean whole,
        @Nullable String remark) {

    /** The same chain, which is not what anchors know. */
    Finding violated(String what) {
        return new Finding(chain, entries, hash, what, false, remark);
    }

    /** Of rows that are missing or disagree, whatever the chain says. */
    public static Finding ofRows(Chain chain, String fault) {
        return new Finding(chain, 0, "", fault, true, null);
    }

    /** The same with something that is wrong beside the chain, unless there is a fault already. */
    Finding beside(Optional<String> what) {
        return what.isEmpty() || fault != null ? this : new Finding(chain, entries, hash, what.get(), true, remark);
    }

    public boolean isSound() {
        return fault == null;
    }
}
