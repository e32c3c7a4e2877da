package de.beschlusslauf.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** docs/ledger-format.md says what the program does: its vectors are read from the page. */
class LedgerFormatTests {

    @Test
    void aPseudonymIsTheHashOfSaltAndUserId() throws IOException {
        assertThat(vectors("pseudonym anna")).containsExactly(
                List.of(Sha256.of(new byte[32], "anna".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void recordsAndEntriesAreCanonicalAndHaveTheirHashes() throws IOException {
        assertThat(vectors("hash")).hasSize(3).allSatisfy(vector -> {
            assertThat(Sha256.of(vector.get(0))).isEqualTo(vector.get(1));
            assertThat(CanonicalJson.of(CanonicalJson.read(vector.get(0)))).isEqualTo(vector.get(0));
        });
    }

    @Test
    void theRootOfThreeHeadsIsTheirs() throws IOException {
        List<String> vector = vectors("root").get(0);

        assertThat(new MerkleTree(vector.subList(0, 3).stream().map(head -> head.getBytes(StandardCharsets.UTF_8)).toList())
                .root()).isEqualTo(vector.get(3));
    }

    @Test
    void proofsLeadFromTheirHeadsToTheRoot() throws IOException {
        List<byte[]> heads = vectors("root").get(0).subList(0, 3).stream().map(head -> head.getBytes(StandardCharsets.UTF_8)).toList();

        assertThat(vectors("proof")).hasSize(2).allSatisfy(vector -> {
            List<?> steps = (List<?>) CanonicalJson.read("{\"proof\":" + vector.get(1) + "}").get("proof");
            byte[] node = MerkleTree.leaf(vector.get(0).getBytes(StandardCharsets.UTF_8));
            for (Object step : steps) {
                assertThat(step.toString()).matches("[LR][0-9a-f]{64}");
                byte[] neighbour = HexFormat.of().parseHex(step.toString().substring(1));
                node = step.toString().startsWith("L") ? MerkleTree.node(neighbour, node) : MerkleTree.node(node, neighbour);
            }
            assertThat(HexFormat.of().formatHex(node)).isEqualTo(vector.get(2)).isEqualTo(new MerkleTree(heads).root());
            int leaf = vectors("root").get(0).indexOf(vector.get(0));
            assertThat(new MerkleTree(heads).proof(leaf)).isEqualTo(steps);
        });
    }

    @Test
    void theKeysHaveSignedTheirAnchors() throws Exception {
        assertThat(vectors("signature")).hasSize(2);
        for (List<String> vector : vectors("signature")) {
            byte[] key = Base64.getDecoder().decode(vector.get(0));
            assertThat(AnchorKey.verifies(KeyFile.publicKey(key), vector.get(1), vector.get(2))).isTrue();
            assertThat(Sha256.of(key)).startsWith(CanonicalJson.read(vector.get(1)).get("key").toString());
            assertThat(CanonicalJson.of(CanonicalJson.read(vector.get(1)))).isEqualTo(vector.get(1));
        }
    }

    @Test
    void theSecondAnchorNamesTheFirstAndCommitsToWhatMoved() throws IOException {
        List<String> moved = vectors("moved").get(0);
        List<String> heads = new ArrayList<>(vectors("root").get(0).subList(0, 3));
        heads.set(1, moved.get(0));

        Map<String, Object> second = CanonicalJson.read(vectors("signature").get(1).get(1));

        assertThat(second).containsEntry("previous", Sha256.of(vectors("signature").get(0).get(1)))
                .containsEntry("moved", moved.get(1)).containsEntry("moved", root(moved.subList(0, 1))).containsEntry("root", root(heads));
    }

    private static String root(List<String> heads) {
        MerkleRoot root = new MerkleRoot();
        heads.forEach(head -> root.add(head.getBytes(StandardCharsets.UTF_8)));
        return root.root();
    }

    private static List<List<String>> vectors(String kind) throws IOException {
        Matcher found = Pattern.compile("```vector " + kind + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/ledger-format.md")));
        List<List<String>> vectors = new ArrayList<>();
        while (found.find()) {
            vectors.add(found.group(1).lines().toList());
        }
        return vectors;
    }
}
