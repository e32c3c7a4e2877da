package de.beschlusslauf.ledger;

import java.util.List;
import java.util.Map;

/**
 * An anchor with the heads of some chains and the proofs that it speaks of them.
 *
 * @param publicKey of the key that signed, in PEM
 * @param heads by chain
 */
public record Seal(Anchor anchor, String publicKey, Map<Chain, SealedHead> heads) {

    /**
     * Where one chain ended.
     *
     * @param proof neighbours from the leaf upwards, each {@code L} or {@code R} and a hash
     */
    public record SealedHead(long sequence, String hash, List<String> proof) {
    }
}
