package de.beschlusslauf.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * One hash over many leaves, and for each leaf the short proof that it is among them. Leaves and inner nodes are hashed
 * with different first bytes (RFC 6962, section 2.1), so that none can be passed off as the other.
 */
final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final List<List<byte[]>> levels = new ArrayList<>();

    /** @param leaves at least one, in their order */
    MerkleTree(List<byte[]> leaves) {
        List<byte[]> level = leaves.stream().map(MerkleTree::leaf).toList();
        levels.add(level);
        while (level.size() > 1) {
            List<byte[]> above = new ArrayList<>((level.size() + 1) / 2);
            for (int i = 0; i < level.size(); i += 2) {
                above.add(i + 1 < level.size() ? node(level.get(i), level.get(i + 1)) : level.get(i));
            }
            level = above;
            levels.add(level);
        }
    }

    String root() {
        return hex(levels.get(levels.size() - 1).get(0));
    }

    /** From the leaf upwards: the neighbour on each level, with {@code L} if it stands on the left, else {@code R}. */
    List<String> proof(int leaf) {
        List<String> proof = new ArrayList<>();
        int at = leaf;
        for (List<byte[]> level : levels.subList(0, levels.size() - 1)) {
            int neighbour = at ^ 1;
            if (neighbour < level.size()) {
                proof.add((neighbour < at ? "L" : "R") + hex(level.get(neighbour)));
            }
            at /= 2;
        }
        return proof;
    }

    static byte[] leaf(byte[] content) {
        return hash(LEAF, content, new byte[0]);
    }

    static byte[] node(byte[] left, byte[] right) {
        return hash(NODE, left, right);
    }

    private static byte[] hash(byte kind, byte[] first, byte[] second) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(kind);
            digest.update(first);
            return digest.digest(second);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
