package de.beschlusslauf.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.database.Owner;
import de.beschlusslauf.ledger.BodyFinding;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Finding;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.LedgerVerification;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The check of a whole municipality finds papers that somebody has hidden from the search or taken away, and rows that disagree. */
@WholeApplication
class TownRowsTests {

    private static final List<String> TABLES = List.of("register_paper", "register_words", "paper");

    private final String body = "probe-" + UUID.randomUUID();
    private final UUID paper = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Autowired
    Ledger ledger;
    @Autowired
    LedgerVerification verification;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcTemplate database;
    @Autowired
    Environment environment;

    private JdbcTemplate owner;

    @BeforeEach
    void aTownHasTwoPapers() {
        owner = Owner.of(environment);
        transaction.executeWithoutResult(status -> {
            for (UUID id : List.of(paper, other)) {
                insert(id);
                ledger.append(Chain.paper(id), "paper.created", Map.of("reference", id), "anna");
            }
        });
        assertThat(check().isSound()).isTrue();
    }

    @AfterEach
    void nothingIsLeftThatDisagrees() {
        forge("delete from register_words where paper_id in (?, ?)");
        forge("delete from register_paper where paper_id in (?, ?)");
        forge("delete from paper where id in (?, ?)");
    }

    @Test
    void aPaperThatTheSearchDoesNotFindIsNamed() {
        forge("delete from register_words where paper_id = ?");
        forge("delete from register_paper where paper_id = ?");

        isFoundOtherwise();
    }

    @Test
    void aPaperThatIsFoundAsSomethingElseIsNamed() {
        forge("update register_paper set outcome = 'REJECTED' where paper_id = ?");

        isFoundOtherwise();
    }

    @Test
    void aPaperThatWasMovedToAnotherTownIsMissed() {
        forge("update register_paper set body_id = body_id || '-x' where paper_id = ?");

        isFoundOtherwise();
    }

    @Test
    void wordsOfAnEarlierTextAreNamed() {
        forge("update register_words set version = version + 1 where paper_id = ?");

        isFoundOtherwise();
    }

    @Test
    void aPaperThatIsGoneIsMissedBecauseItsChainIsThere() {
        forge("delete from register_words where paper_id = ?");
        forge("delete from register_paper where paper_id = ?");
        forge("delete from paper where id = ?");

        isNamed("Die Vorlage zu dieser Kette fehlt in den Tabellen.");
        assertThat(verification.verify(Chain.paper(paper)).fault()).isEqualTo("Die Vorlage zu dieser Kette fehlt in den Tabellen.");
    }

    @Test
    void aPaperWithoutAChainWasPutThereByHand() {
        UUID smuggled = UUID.randomUUID();
        insert(smuggled);

        assertThat(check().rows()).extracting(Finding::chain, Finding::fault).containsExactly(tuple(Chain.paper(smuggled),
                "Die Vorlage " + smuggled + " hat keine Kette."));

        Owner.unguarded(owner, TABLES, () -> owner.update("delete from paper where id = ?", smuggled));
    }

    private void insert(UUID id) {
        database.update("insert into paper (id, version, body_id, kind, status, reference, numbered, subject, lead_department, author,"
                + " additional_co_signers, created_at) values (?, 0, ?, 'REPORT', 'DRAFT', ?, true, 'Bericht', 'amt', 'anna', '[]', now())",
                id, body, id.toString());
    }

    private void forge(String forgery) {
        Object[] ids = forgery.contains("(?, ?)") ? new Object[] {paper, other} : new Object[] {paper};
        Owner.unguarded(owner, TABLES, () -> owner.update(forgery, ids));
    }

    private void isFoundOtherwise() {
        isNamed("Das, womit die Suche die Vorlage " + paper + " findet, fehlt oder sagt etwas anderes als die Vorlage selbst.");
    }

    private void isNamed(String fault) {
        assertThat(check()).satisfies(found -> {
            assertThat(found.isSound()).isFalse();
            assertThat(found.faulty()).as("chains").isZero();
            assertThat(found.rows()).extracting(Finding::chain, Finding::fault).containsExactly(tuple(Chain.paper(paper), fault));
        });
    }

    private BodyFinding check() {
        return verification.verifyAll(body, (entries, of, faulty) -> { });
    }
}
