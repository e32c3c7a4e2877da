package de.beschlusslauf.ledger;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A chain may be whole while what its entries speak of has been changed or taken away; both checks say so. */
@WholeApplication
class BesideChainTests {

    private final Chain chain = Chain.body("probe-" + UUID.randomUUID());
    private final String person = "person-" + UUID.randomUUID();
    private final String table = "<definitions id=\"" + UUID.randomUUID() + "\"/>";

    @Autowired
    Ledger ledger;
    @Autowired
    LedgerRecords records;
    @Autowired
    LedgerVerification verification;
    @Autowired
    Erasure erasure;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    Environment environment;

    private JdbcTemplate owner;
    private LedgerEntry second;

    @BeforeEach
    void theSecondEntrySpeaksOfWordsAndATable() {
        owner = Owner.of(environment);
        transaction.executeWithoutResult(status -> {
            ledger.append(chain, "paper.created", Map.of(), person);
            RuleUse use = new RuleUse("co-signers", records.keep(table), List.of("row1"));
            ledger.append(chain, "paper.returned", Map.of(RuleUse.FACT, RuleUse.facts(List.of(use))), Map.of("reason", "Zu teuer."), "anna");
        });
        second = ledger.entries(chain).get(1);
        assertThat(verification.verify(chain).isSound()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            DELETE FROM ledger_record WHERE hash = ? | Der Beleg zu Eintrag 2 fehlt, und kein Eintrag sagt, dass er gelöscht wurde.
            UPDATE ledger_record SET content = replace(content, 'teuer', 'billig') WHERE hash = ? | Der Beleg zu Eintrag 2 ist nicht der, der damals verzeichnet wurde.""")
    void wordsThatTheOwnerChangesOrTakesAwayAreMissed(String forgery, String finding) {
        forge("ledger_record", forgery, String.valueOf(second.factsByName().get("record")));

        isNamed(finding);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            DELETE FROM ledger_pseudonym WHERE user_id = ? | Wer hinter Eintrag 1 steht, ist nicht mehr zu finden, und kein Eintrag sagt, dass die Person gelöscht wurde.
            UPDATE ledger_pseudonym SET user_id = concat('x', user_id) WHERE user_id = ? | Wer hinter Eintrag 1 steht, ist nicht die Person, die damals verzeichnet wurde.""")
    void whoActedIsNobodyElse(String forgery, String finding) {
        forge("ledger_pseudonym", forgery, person);

        isNamed(finding);
    }

    @ParameterizedTest
    @CsvSource({"DELETE FROM ledger_record WHERE hash = ?", "UPDATE ledger_record SET content = '' WHERE hash = ?"})
    void aTableThatSpokeIsKeptAsItWas(String forgery) {
        forge("ledger_record", forgery, Sha256.of(table));

        isNamed("Die Entscheidungstabelle oder das Modell zu Eintrag 2 fehlt oder ist nicht, was damals verzeichnet wurde.");
    }

    @Test
    void whatIsErasedLawfullyMayBeGone() {
        erasure.record(String.valueOf(second.factsByName().get("record")), "Art. 17 DSGVO.", "admin");
        erasure.person(person, "Art. 17 DSGVO.", "admin");

        assertThat(verification.verify(chain).fault()).isNull();
        assertThat(verification.verifyAll(chain.id(), (entries, of, faulty) -> { }).isSound()).isTrue();
    }

    @Test
    void anErasureThatAnotherChainTellsExcusesNothing() {
        String record = String.valueOf(second.factsByName().get("record"));
        transaction.executeWithoutResult(status -> ledger.append(Chain.body("other-" + UUID.randomUUID()), "record.erased",
                Map.of("erased", record, "ground", "Art. 17 DSGVO."), "anna"));

        forge("ledger_record", "DELETE FROM ledger_record WHERE hash = ?", record);

        isNamed("Der Beleg zu Eintrag 2 fehlt, und kein Eintrag sagt, dass er gelöscht wurde.");
    }

    private void forge(String forged, String forgery, String key) {
        Owner.unguarded(owner, List.of(forged), () -> assertThat(owner.update(forgery, key)).isEqualTo(1));
    }

    private void isNamed(String finding) {
        assertThat(verification.verify(chain)).satisfies(found -> {
            assertThat(found.fault()).isEqualTo(finding);
            assertThat(found.whole()).isTrue();
            assertThat(found.entries()).isEqualTo(2);
        });
        assertThat(verification.verifyAll(chain.id(), (entries, of, faulty) -> { }).faults())
                .extracting(Finding::chain, Finding::fault).containsExactly(tuple(chain, finding));
    }
}
