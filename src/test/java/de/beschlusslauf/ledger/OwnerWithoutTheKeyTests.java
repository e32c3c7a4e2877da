package de.beschlusslauf.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.database.Owner;
import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who owns the whole database but not the key writes a chain anew, hash by hash, and everything in the database that spoke
 * against it. Both checks find it, and no anchor is signed on top of it.
 */
@WholeApplication
class OwnerWithoutTheKeyTests {

    private static final String HEAD = "UPDATE ledger_anchored_head h SET hash = (SELECT e.hash FROM ledger_entry e WHERE"
            + " e.chain_kind = h.kind AND e.chain_id = h.id AND e.sequence = h.sequence) WHERE kind = 'body' AND id = ?";

    private final Chain chain = Chain.body("probe-" + UUID.randomUUID());
    private final String body = chain.id();

    @Autowired
    Ledger ledger;
    @Autowired
    LedgerVerification verification;
    @Autowired
    Anchors anchors;
    @Autowired
    AnchorRound round;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    Environment environment;

    private JdbcTemplate owner;

    @BeforeEach
    void aChainOfFourThatTwoAnchorsKnow() {
        owner = Owner.of(environment);
        append(1);
        append(2);
        append(3);
        anchors.anchor(body);
        append(4);
        anchors.anchor(body);
        assertThat(verification.verify(chain).fault()).isNull();
        assertThat(verification.verifyAll(body, (entries, of, faulty) -> { }).faults()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the chain alone | | den ein Siegel bezeugt, oder er ist ein anderer
            the heads too | %HEAD% | Siegel 2 bezeugt andere Ketten
            the last anchor gone | DELETE FROM ledger_anchored_head WHERE number = 2 AND body_id = ?; DELETE FROM ledger_anchor WHERE number = 2 AND body_id = ?; %HEAD% | Siegel 2, das außerhalb der Datenbank bezeugt ist, fehlt
            all anchors gone | DELETE FROM ledger_anchored_head WHERE body_id = ?; DELETE FROM ledger_anchor WHERE body_id = ? | Siegel 2, das außerhalb der Datenbank bezeugt ist, fehlt""")
    void aChainThatIsWrittenAnewIsFoundAndNotSealed(String what, @Nullable String rest, String finding) {
        asOwner(() -> {
            writeAnew();
            for (String statement : rest == null ? new String[0] : rest.replace("%HEAD%", HEAD).split("; ")) {
                assertThat(owner.update(statement, body)).isPositive();
            }
        });

        assertThat(verification.verify(chain).fault()).contains(finding);
        assertThat(verification.verifyAll(body, (entries, of, faulty) -> { }).faults()).singleElement()
                .satisfies(fault -> assertThat(fault.fault()).contains(finding));
        append(5);
        assertThatThrownBy(() -> anchors.anchor(body)).isInstanceOf(Refusal.class).hasMessageContaining(finding);
        assertThatThrownBy(() -> anchors.covering(body, List.of(chain))).isInstanceOf(Refusal.class).hasMessageContaining(finding);
    }

    @Test
    void anAnchorOfAKeyThatStandsInTheDatabaseOnlyIsNotBelieved() throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        AnchorKey foreign = AnchorKey.of(pair.getPublic(), pair.getPrivate());
        asOwner(() -> {
            writeAnew();
            owner.update(HEAD, body);
            owner.update("INSERT INTO ledger_key (id, public_key, since) VALUES (?, ?, now())", foreign.id(),
                    Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
            owner.update("DELETE FROM ledger_anchored_head WHERE number = 1 AND body_id = ?", body);
            owner.update("DELETE FROM ledger_anchor WHERE body_id = ?", body);
            for (int number = 1; number <= 2; number++) {
                forgeAnchor(foreign, number);
            }
        });

        assertThat(verification.verifyAll(body, (entries, of, faulty) -> { }).faults()).singleElement().satisfies(fault ->
                assertThat(fault.fault()).contains("Siegel 1 trägt den Schlüssel " + foreign.id() + ", dem diese Anwendung nicht vertraut"));
        assertThat(verification.verify(chain).fault()).isNotNull();
        assertThatThrownBy(() -> anchors.anchor(body)).isInstanceOf(Refusal.class);
    }

    @Test
    void aChainThatIsTakenOutOfItsMunicipalityIsMissed() {
        asOwner(() -> {
            owner.update("UPDATE ledger_chain SET body_id = 'nirgends' WHERE id = ?", body);
            owner.update("UPDATE ledger_entry SET facts = '{\"number\":9}' WHERE sequence = 2 AND chain_id = ?", body);
        });

        assertThat(verification.verifyAll(body, (entries, of, faulty) -> { }).faults()).singleElement().satisfies(fault ->
                assertThat(fault.fault()).contains("den ein Siegel bezeugt"));
        assertThatThrownBy(() -> anchors.anchor(body)).isInstanceOf(Refusal.class);
    }

    @Test
    void aHeadThatNoAnchorKnowsKeepsNothingFromBeingSealedUnnoticed() {
        append(5);
        owner.update("INSERT INTO ledger_anchored_head (body_id, number, kind, id, sequence, hash) SELECT body_id, 2147483647, kind, id,"
                + " sequence, hash FROM ledger_chain WHERE id = ?", body);

        assertThat(verification.verify(chain).fault()).contains("Eintrag 5 als gesiegelt vermerkt, und kein Siegel bezeugt ihn");
        assertThat(verification.verifyAll(body, (entries, of, faulty) -> { }).isSound()).isFalse();
        assertThatThrownBy(() -> anchors.anchor(body)).isInstanceOf(Refusal.class);
    }

    @Test
    void aMunicipalityThatVanishesWholeIsMissedByTheRound() {
        asOwner(() -> {
            owner.update("DELETE FROM ledger_entry WHERE chain_id = ?", body);
            owner.update("DELETE FROM ledger_chain WHERE body_id = ?", body);
            owner.update("DELETE FROM ledger_anchored_head WHERE body_id = ?", body);
            owner.update("DELETE FROM ledger_anchor WHERE body_id = ?", body);
        });

        round.anchor();

        assertThat(round.refused()).isPositive();
        assertThat(verification.verifyAll(body, (entries, of, faulty) -> { }).isSound()).isFalse();
    }

    private void append(int number) {
        transaction.executeWithoutResult(status -> ledger.append(chain, "paper.amended", Map.of("number", number), "anna"));
    }

    private void forgeAnchor(AnchorKey key, int number) {
        MerkleRoot root = new MerkleRoot();
        LedgerEntry end = ledger.entries(chain).get(number + 1);
        root.add(new AnchorTable.Head(chain, end.sequence(), end.hash()).leaf());
        String content = CanonicalJson.of(Map.of("at", "2030-01-01T00:00:00.000Z", "body", body, "chains", 1, "key", key.id(),
                "number", number, "previous", LedgerEntry.NO_PREDECESSOR, "root", root.root()));
        owner.update("INSERT INTO ledger_anchor (body_id, number, content, signature, key, hash) VALUES (?, ?, ?, ?, ?, ?)", body,
                number, content, key.sign(content), key.id(), Sha256.of(content));
    }

    /** Another fact in the second entry, and every hash after it fits again. */
    private void writeAnew() {
        String previous = LedgerEntry.NO_PREDECESSOR;
        for (LedgerEntry entry : ledger.entries(chain)) {
            LedgerEntry forged = LedgerEntry.linked(chain, entry.sequence(), entry.event(), entry.sequence() == 2 ? "{\"number\":9}"
                    : entry.facts(), entry.actor(), entry.at(), previous);
            owner.update("UPDATE ledger_entry SET facts = ?::json, previous = ?, hash = ? WHERE chain_id = ? AND sequence = ?",
                    forged.facts(), forged.previous(), forged.hash(), body, forged.sequence());
            previous = forged.hash();
        }
        owner.update("UPDATE ledger_chain SET hash = ? WHERE id = ?", previous, body);
    }

    private void asOwner(Runnable forgery) {
        Owner.unguarded(owner, List.of("ledger_entry", "ledger_chain", "ledger_anchor", "ledger_anchored_head"), forgery);
    }
}
