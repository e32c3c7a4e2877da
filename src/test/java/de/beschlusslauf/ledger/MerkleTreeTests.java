package de.beschlusslauf.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTreeTests {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 13})
    void everyLeafIsProvedByItsNeighbours(int size) throws Exception {
        List<byte[]> leaves = IntStream.range(0, size).mapToObj(i -> ("leaf" + i).getBytes(StandardCharsets.UTF_8)).toList();
        MerkleTree tree = new MerkleTree(leaves);

        for (int i = 0; i < size; i++) {
            byte[] hash = hash(new byte[] {0}, leaves.get(i));
            for (String step : tree.proof(i)) {
                byte[] neighbour = HexFormat.of().parseHex(step.substring(1));
                hash = step.startsWith("L") ? hash(new byte[] {1}, neighbour, hash) : hash(new byte[] {1}, hash, neighbour);
            }
            assertThat(HexFormat.of().formatHex(hash)).isEqualTo(tree.root());
        }
    }

    @Test
    void leafByLeafItIsTheSameRoot() {
        MerkleRoot root = new MerkleRoot();
        List<byte[]> leaves = new ArrayList<>();
        assertThat(root.root()).isEmpty();

        for (int size = 1; size <= 70; size++) {
            byte[] leaf = ("leaf" + size).getBytes(StandardCharsets.UTF_8);
            leaves.add(leaf);
            root.add(leaf);

            assertThat(root.root()).as("%s leaves", size).isEqualTo(new MerkleTree(leaves).root());
            assertThat(root.leaves()).isEqualTo(size);
        }
    }

    private static byte[] hash(byte[]... parts) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
