package de.beschlusslauf.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The root of a {@link MerkleTree}, leaf by leaf: it holds one hash for each level, however many leaves there are. */
final class MerkleRoot {

    /** By level, the left node that still waits for its right neighbour. */
    private final List<byte @Nullable []> waiting = new ArrayList<>();
    private int leaves;

    void add(byte[] leaf) {
        byte[] node = MerkleTree.leaf(leaf);
        int level = 0;
        for (; level < waiting.size() && waiting.get(level) != null; level++) {
            node = MerkleTree.node(waiting.get(level), node);
            waiting.set(level, null);
        }
        if (level == waiting.size()) {
            waiting.addAll(Collections.singletonList(null));
        }
        waiting.set(level, node);
        leaves++;
    }

    int leaves() {
        return leaves;
    }

    /** Empty text if there is no leaf. */
    String root() {
        byte[] node = null;
        for (byte[] left : waiting) {
            if (left != null) {
                node = node == null ? left : MerkleTree.node(left, node);
            }
        }
        return node == null ? "" : HexFormat.of().formatHex(node);
    }
}
