package de.beschlusslauf.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.PublicKey;
import java.time.Clock;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** What proves the database from outside lies in files: the keys, and a line for each anchor. */
class AnchorFilesTests {

    @TempDir
    Path folder;

    @Test
    void anAnchorIsRememberedByWhoeverOpensTheFileLater() {
        witness().note(anchor("meerbusch", 1, "a"));
        witness().note(anchor("meerbusch", 2, "b"));

        assertThat(witness().last("meerbusch")).contains(new AnchorWitness.Sighting(2, "b".repeat(64)));
        assertThat(witness().last("dortmund")).isEmpty();
    }

    @Test
    void nodesThatShareTheFileLearnFromEachOther() {
        AnchorWitness one = witness();
        AnchorWitness other = witness();
        one.note(anchor("meerbusch", 1, "a"));
        other.note(anchor("meerbusch", 2, "b"));
        one.note(anchor("meerbusch", 1, "a"));

        assertThat(one.last("meerbusch")).isEqualTo(other.last("meerbusch"))
                .contains(new AnchorWitness.Sighting(2, "b".repeat(64)));
    }

    @Test
    void aLineThatANodeIsStillWritingWaits() throws Exception {
        AnchorWitness witness = witness();
        witness.note(anchor("meerbusch", 1, "a"));
        add("meerbusch 2 " + "b".repeat(30));
        assertThat(witness.last("meerbusch").orElseThrow().number()).isEqualTo(1);

        add("b".repeat(34) + "\n");

        assertThat(witness.last("meerbusch").orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void aFileOfSomethingElseIsRefused() throws Exception {
        add("anything\n");

        assertThatThrownBy(() -> witness().last("meerbusch")).hasMessageContaining("nicht von dieser Anwendung stammt: anything");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamedAtTheStart() throws Exception {
        Files.writeString(folder.resolve("file"), "");
        MockEnvironment environment = environment().withProperty("beschlusslauf.anchors.witness-file",
                folder.resolve("file/anchors.log").toString());

        assertThatThrownBy(() -> new AnchorWitness(new AnchorFiles(environment)))
                .hasMessageContaining("beschlusslauf.anchors.witness-file");
    }

    @Test
    void afterARotationTheFormerKeyIsAcceptedIfItsPublicHalfIsGiven() throws Exception {
        PublicKey old = keys().own().orElseThrow().publicKey();
        Files.delete(folder.resolve("key.pem"));

        AnchorKeys without = keys();
        Files.writeString(folder.resolve("former-keys.pem"), KeyFile.pem("PUBLIC KEY", old.getEncoded()));
        AnchorKeys with = keys();

        assertThat(without.find(AnchorKey.id(old))).isEmpty();
        assertThat(with.find(AnchorKey.id(old))).contains(old);
        assertThat(with.fingerprints()).hasSize(2).last().isEqualTo(AnchorKey.fingerprint(old));
        assertThat(with.own().orElseThrow().publicKey()).isNotEqualTo(old);
    }

    @Test
    void formerKeysThatTheOperatorNamesHaveToBeThere() {
        MockEnvironment environment = environment().withProperty("beschlusslauf.anchors.former-keys-file",
                folder.resolve("gone.pem").toString());

        assertThatThrownBy(() -> new AnchorKeys(mock(JdbcClient.class), Clock.systemUTC(), new AnchorFiles(environment)))
                .hasMessageContaining("beschlusslauf.anchors.former-keys-file");
    }

    private AnchorWitness witness() {
        return new AnchorWitness(new AnchorFiles(environment()));
    }

    private AnchorKeys keys() {
        return new AnchorKeys(mock(JdbcClient.class), Clock.systemUTC(), new AnchorFiles(environment()));
    }

    private MockEnvironment environment() {
        return new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://elsewhere/beschlusslauf")
                .withProperty("beschlusslauf.anchors.key-file", folder.resolve("key.pem").toString())
                .withProperty("beschlusslauf.anchors.create-key", "true");
    }

    private void add(String text) throws Exception {
        Files.writeString(folder.resolve("anchors.log"), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static Anchor anchor(String bodyId, int number, String digit) {
        return new Anchor(bodyId, number, "{}", "", "", digit.repeat(64));
    }
}
