package de.beschlusslauf.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.database.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Even who owns the tables does not change history unnoticed. */
@WholeApplication
class ForgeryTests {

    private final Chain chain = Chain.body("probe-" + UUID.randomUUID());

    @Autowired
    Ledger ledger;
    @Autowired
    LedgerVerification verification;
    @Autowired
    Anchors anchors;
    @Autowired
    AccessLog access;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    Environment environment;

    private JdbcTemplate owner;

    @BeforeEach
    void aChainOfThree() {
        owner = Owner.of(environment);
        for (int number = 1; number <= 3; number++) {
            Map<String, Integer> facts = Map.of("number", number);
            transaction.executeWithoutResult(status -> ledger.append(chain, "paper.amended", facts, "anna"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE ledger_entry SET event = 'x' WHERE chain_id = ?",
            "DELETE FROM ledger_entry WHERE chain_id = ?"})
    void theTriggerRefusesTheOwnerToo(String attack) {
        assertThatThrownBy(() -> owner.update(attack, chain.id())).isInstanceOf(DataAccessException.class)
                .rootCause().hasMessageContaining("Das Protokoll wird nur fortgeschrieben");
    }

    @Test
    void theTableIsNeverEmptied() {
        assertThatThrownBy(() -> owner.execute("TRUNCATE ledger_entry")).rootCause()
                .hasMessageContaining("Das Protokoll wird nur fortgeschrieben");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE ledger_entry SET facts = '{"number":9}' WHERE sequence = 2 AND chain_id = ? | Eintrag 2 wurde nachträglich verändert.
            UPDATE ledger_entry SET at = at + interval '1 day' WHERE sequence = 3 AND chain_id = ? | Eintrag 3 wurde nachträglich verändert.
            UPDATE ledger_entry SET previous = hash WHERE sequence = 2 AND chain_id = ? | Eintrag 2 schließt nicht an seinen Vorgänger an.
            DELETE FROM ledger_entry WHERE sequence = 2 AND chain_id = ? | Eintrag 2 fehlt, auf 1 folgt 3.
            DELETE FROM ledger_entry WHERE sequence = 3 AND chain_id = ? | Die Kette endet bei Eintrag 2, ihr Kopf nennt Eintrag 3; am Ende fehlen Einträge oder es sind zu viele.""")
    void whatIsForgedWithTheTriggerOffIsNamed(String forgery, String finding) {
        Owner.unguarded(owner, List.of("ledger_entry"), () -> assertThat(owner.update(forgery, chain.id())).isEqualTo(1));

        assertThat(verification.verify(chain).fault()).isEqualTo(finding);
        assertThat(verification.verifyAll(chain.id(), (entries, of, faulty) -> { }).faults())
                .extracting(Finding::chain, Finding::fault).containsExactly(tuple(chain, finding));
    }

    @Test
    void aForgedHeadIsNoticed() {
        Owner.unguarded(owner, List.of("ledger_chain"), () -> owner.update("UPDATE ledger_chain SET sequence = 4 WHERE id = ?", chain.id()));

        assertThat(verification.verify(chain).fault()).contains("endet bei Eintrag 3");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            DELETE FROM ledger_entry WHERE chain_kind = 'body' AND chain_id = ?; DELETE FROM ledger_chain WHERE kind = 'body' AND id = ? | fehlt der Eintrag 3
            DELETE FROM ledger_entry WHERE chain_kind = 'body' AND chain_id = ?; DELETE FROM ledger_chain WHERE kind = 'body' AND id = ?; DELETE FROM ledger_anchored_head WHERE kind = 'body' AND id = ? | bezeugt andere Ketten
            UPDATE ledger_anchored_head SET sequence = 2 WHERE kind = 'body' AND id = ? | fehlt der Eintrag 2
            UPDATE ledger_anchor SET content = replace(content, '"chains":2', '"chains":3') WHERE body_id = ? | Siegel 1 wurde nachträglich verändert
            DELETE FROM ledger_anchor WHERE number = 1 AND body_id = ? | Siegel 1 fehlt""")
    void whatAnAnchorKnowsDoesNotVanish(String forgeries, String finding) {
        access.read(chain.id(), "anna", "paper", List.of(1));
        anchors.anchor(chain.id());
        access.read(chain.id(), "anna", "paper", List.of(2));
        anchors.anchor(chain.id());
        assertThat(verification.verifyAll(chain.id(), (entries, of, faulty) -> { }).isSound()).isTrue();
        List<String> tables = List.of("ledger_entry", "ledger_chain", "ledger_anchor", "ledger_anchored_head");
        Owner.unguarded(owner, tables, () -> {
            for (String forgery : forgeries.split("; ")) {
                assertThat(owner.update(forgery, chain.id())).isPositive();
            }
        });

        assertThat(verification.verifyAll(chain.id(), (entries, of, faulty) -> { }).faults()).extracting(Finding::fault)
                .last().asString().contains(finding);
    }

    @Test
    void anAnchorIsMadeOnlyWhenSomethingMoved() {
        Anchor first = anchors.anchor(chain.id()).orElseThrow();

        assertThat(anchors.anchor(chain.id())).isEmpty();
        assertThat(anchors.covering(chain.id(), List.of(chain))).isEqualTo(first.number());
        transaction.executeWithoutResult(status -> ledger.append(chain, "paper.amended", Map.of(), "anna"));
        assertThat(anchors.covering(chain.id(), List.of(chain))).isEqualTo(2);
        assertThat(anchors.seal(chain.id(), 1, List.of(chain)).heads().get(chain).sequence()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"4, nothing", "5, hash", "3, hash"})
    void aLinkThatDoesNotFollowTheHeadIsRefused(int sequence, String previous) {
        assertThatThrownBy(() -> owner.update("INSERT INTO ledger_entry (chain_kind, chain_id, sequence, event, facts, actor, at, previous,"
                + " hash) SELECT chain_kind, chain_id, ?, event, facts, actor, at, "
                + (previous.equals("hash") ? "hash" : "repeat('9', 64)") + ", repeat('8', 64) FROM ledger_entry WHERE sequence = 3 AND"
                + " chain_id = ?", sequence, chain.id())).isInstanceOf(DataAccessException.class);
        assertThat(verification.verify(chain).entries()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE ledger_chain SET sequence = 4 WHERE id = ?",
            "UPDATE ledger_chain SET sequence = 2 WHERE id = ?", "UPDATE ledger_chain SET body_id = 'x' WHERE id = ?",
            "DELETE FROM ledger_chain WHERE id = ?"})
    void theHeadOfAChainOnlyFollowsItsEntries(String attack) {
        assertThatThrownBy(() -> owner.update(attack, chain.id())).isInstanceOf(DataAccessException.class);
    }
}
