package de.beschlusslauf.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.database.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@WholeApplication
class LedgerTests {

    private static final int THREADS = 8;
    private static final int EACH = 20;

    private static final Map<String, String> COLUMN = Map.of("ledger_entry", "event", "ledger_chain", "hash", "ledger_record", "content",
            "ledger_pseudonym", "user_id", "ledger_anchor", "content", "ledger_anchored_head", "hash", "ledger_key", "public_key");

    private final Chain chain = Chain.body("probe-" + UUID.randomUUID());

    @Autowired
    Ledger ledger;
    @Autowired
    LedgerVerification verification;
    @Autowired
    AccessLog access;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    Anchors anchors;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    Environment environment;

    @Test
    void entriesAreLinkedAndSound() {
        append(chain, "paper.created", Map.of("kind", "REPORT"));
        append(chain, "paper.released", Map.of("textVersion", 1));

        List<LedgerEntry> entries = ledger.entries(chain);

        assertThat(entries).extracting(LedgerEntry::sequence).containsExactly(1L, 2L);
        assertThat(entries.get(0).previous()).isEqualTo("0".repeat(64));
        assertThat(entries.get(1).previous()).isEqualTo(entries.get(0).hash());
        assertThat(entries.get(1).facts()).isEqualTo("{\"textVersion\":1}");
        assertThat(verification.verify(chain).isSound()).isTrue();
    }

    @Test
    void nothingIsAppendedOutsideATransaction() {
        assertThatThrownBy(() -> ledger.append(chain, "paper.created", Map.of(), "anna"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void whatIsRolledBackNeverHappened() {
        transaction.executeWithoutResult(status -> {
            ledger.append(chain, "paper.created", Map.of(), "anna");
            assertThat(ledger.entries(chain)).hasSize(1);
            status.setRollbackOnly();
        });

        assertThat(ledger.entries(chain)).isEmpty();
    }

    @Test
    void aTransactionInsideAnotherKeepsItsOwnEntries() {
        TransactionTemplate inner = new TransactionTemplate(transaction.getTransactionManager());
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        Chain other = Chain.body("other-" + UUID.randomUUID());

        transaction.executeWithoutResult(status -> {
            ledger.append(chain, "paper.created", Map.of(), "anna");
            inner.executeWithoutResult(own -> ledger.append(other, "meeting.planned", Map.of(), "anna"));
            status.setRollbackOnly();
        });

        assertThat(ledger.entries(chain)).isEmpty();
        assertThat(ledger.entries(other)).hasSize(1);
    }

    @Test
    void threadsThatAppendToOneChainNeitherForkItNorLoseAnEntry() throws Exception {
        together(number -> {
            for (int i = 0; i < EACH; i++) {
                append(chain, "paper.amended", Map.of("thread", number, "number", i));
            }
        });

        assertThat(ledger.entries(chain)).extracting(LedgerEntry::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, THREADS * EACH).boxed().toList());
        assertThat(verification.verify(chain).fault()).isNull();
    }

    @Test
    void transactionsThatWriteToTwoChainsInOppositeOrderDoNotDeadlock() throws Exception {
        Chain other = Chain.body("other-" + UUID.randomUUID());

        together(number -> {
            for (int i = 0; i < EACH; i++) {
                transaction.executeWithoutResult(status -> {
                    ledger.append(number % 2 == 0 ? chain : other, "agenda.put", Map.of(), "anna");
                    ledger.append(number % 2 == 0 ? other : chain, "agenda.put", Map.of(), "bert");
                });
            }
        });

        assertThat(verification.verify(chain).entries()).isEqualTo(THREADS * EACH);
        assertThat(verification.verify(other).entries()).isEqualTo(THREADS * EACH);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE   | ledger_entry         | Das Protokoll wird nur fortgeschrieben: UPDATE auf ledger_entry
            DELETE   | ledger_entry         | Das Protokoll wird nur fortgeschrieben: DELETE auf ledger_entry
            TRUNCATE | ledger_entry         | Das Protokoll wird nur fortgeschrieben: TRUNCATE auf ledger_entry
            UPDATE   | ledger_chain         | Eine Protokollkette wächst nur: UPDATE auf ledger_chain
            DELETE   | ledger_chain         | Eine Protokollkette wächst nur: DELETE auf ledger_chain
            TRUNCATE | ledger_chain         | Das Protokoll wird nur fortgeschrieben: TRUNCATE auf
            UPDATE   | ledger_record        | Das Protokoll wird nur fortgeschrieben: UPDATE auf ledger_record
            DELETE   | ledger_record        | Ein Beleg wird nur gelöscht, wenn ein Eintrag
            TRUNCATE | ledger_record        | Das Protokoll wird nur fortgeschrieben: TRUNCATE auf ledger_record
            UPDATE   | ledger_pseudonym     | Das Protokoll wird nur fortgeschrieben: UPDATE auf ledger_pseudonym
            DELETE   | ledger_pseudonym     | Eine Person wird nur gelöscht, wenn ein Eintrag
            TRUNCATE | ledger_pseudonym     | Das Protokoll wird nur fortgeschrieben: TRUNCATE auf ledger_pseudonym
            UPDATE   | ledger_anchor        | Das Protokoll wird nur fortgeschrieben: UPDATE auf ledger_anchor
            DELETE   | ledger_anchor        | Das Protokoll wird nur fortgeschrieben: DELETE auf ledger_anchor
            TRUNCATE | ledger_anchor        | Das Protokoll wird nur fortgeschrieben: TRUNCATE auf ledger_anchor
            UPDATE   | ledger_anchored_head | Das Protokoll wird nur fortgeschrieben: UPDATE auf ledger_anchored_head
            DELETE   | ledger_anchored_head | Das Protokoll wird nur fortgeschrieben: DELETE auf ledger_anchored_head
            TRUNCATE | ledger_anchored_head | Das Protokoll wird nur fortgeschrieben: TRUNCATE auf ledger_anchored_head
            UPDATE   | ledger_key           | Das Protokoll wird nur fortgeschrieben: UPDATE auf ledger_key
            DELETE   | ledger_key           | Das Protokoll wird nur fortgeschrieben: DELETE auf ledger_key
            TRUNCATE | ledger_key           | Das Protokoll wird nur fortgeschrieben: TRUNCATE auf""")
    void theApplicationCannotChangeHistoryAndTheOwnerIsToldWhyNot(String statement, String table, String sentence) {
        transaction.executeWithoutResult(status -> ledger.append(chain, "paper.returned", Map.of(), Map.of("reason", "x"), "anna"));
        anchors.anchor(chain.id());
        String attack = switch (statement) {
            case "UPDATE" -> "UPDATE " + table + " SET " + COLUMN.get(table) + " = " + COLUMN.get(table);
            case "DELETE" -> "DELETE FROM " + table;
            default -> "TRUNCATE " + table + " CASCADE";
        };

        assertThatThrownBy(() -> jdbc.execute(attack)).rootCause().hasMessageContaining("permission denied for table " + table);
        assertThatThrownBy(() -> owner().execute(attack)).rootCause().hasMessageContaining(sentence);

        assertThat(verification.verify(chain).entries()).isEqualTo(1);
    }

    @Test
    void theApplicationTakesNoTriggerAway() {
        assertThatThrownBy(() -> jdbc.execute("DROP TRIGGER ledger_entry_stays ON ledger_entry")).rootCause()
                .hasMessageContaining("must be owner of relation ledger_entry");
        assertThatThrownBy(() -> jdbc.execute("ALTER TABLE ledger_record DISABLE TRIGGER USER")).rootCause()
                .hasMessageContaining("must be owner of table ledger_record");
        assertThatThrownBy(() -> jdbc.execute("SET session_replication_role = replica")).rootCause()
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"paper", "text_version", "co_signature", "sign_off", "consultation_path", "meeting", "resolution",
            "objection", "execution", "roadmap_entry", "deadline", "file_content", "consultation", "minutes", "body_profile",
            "overspending_decision"})
    void theApplicationDeletesNothingThatWasDecided(String table) {
        assertThatThrownBy(() -> jdbc.update("DELETE FROM " + table)).rootCause().hasMessageContaining("permission denied");
    }

    /** Drafts, settings, outboxes, and rows that are computed or written anew; whoever adds a table decides here, too. */
    @Test
    void theApplicationMayDeleteOnlyWhatIsNoRecord() {
        assertThat(jdbc.queryForList("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"
                + " and relname not like 'act\\_%' and has_table_privilege(oid, 'DELETE')", String.class)).containsExactlyInAnyOrder(
                "agenda_item", "calendar_feed", "consultation_result", "deadline_notice", "demo_time", "execution_recipient", "idempotent_call",
                "mail", "membership", "minutes_item", "minutes_note", "paper_counter", "person", "project_group",
                "project_group_faction", "project_group_nomination", "register_former_words", "register_paper", "register_search", "register_words",
                "roadmap_phase");
    }

    @Test
    void aChainOfNobodyDoesNotBegin() {
        assertThatThrownBy(() -> append(Chain.paper(UUID.randomUUID()), "paper.created", Map.of()))
                .hasMessageContaining("belongs to no municipality");
    }

    @Test
    void allChainsOfAMunicipalityAreCheckedWhileSomebodyIsTold() {
        append(chain, "person.registered", Map.of());
        access.read(chain.id(), "anna", "search", LongStream.rangeClosed(1, 1_999).boxed().toList());
        append(Chain.files(chain.id()), "file.stored", Map.of());
        StringBuilder told = new StringBuilder();

        BodyFinding all = verification.verifyAll(chain.id(),
                (entries, of, faulty) -> told.append(entries).append('/').append(of).append('/').append(faulty));

        assertThat(all).isEqualTo(new BodyFinding(chain.id(), 3, 22, 0, 0, List.of(), List.of(), null, List.of()));
        assertThat(told).hasToString("22/22/0");
    }

    @Test
    void aReadIsRecordedBesideTheTransactionOfTheReader() {
        TransactionTemplate reading = new TransactionTemplate(transaction.getTransactionManager());
        reading.setReadOnly(true);
        reading.executeWithoutResult(status -> {
            access.read(chain.id(), "anna", "paper", List.of(7));
            status.setRollbackOnly();
        });

        assertThat(ledger.entries(Chain.access(chain.id()))).singleElement()
                .satisfies(entry -> assertThat(entry.facts()).isEqualTo("{\"ids\":[\"7\"],\"read\":\"paper\"}"));
    }

    private JdbcTemplate owner() {
        return Owner.of(environment);
    }

    private void append(Chain to, String event, Map<String, ?> facts) {
        transaction.executeWithoutResult(status -> ledger.append(to, event, facts, "anna"));
    }

    private static void together(Task task) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        try {
            List<Callable<Void>> tasks = IntStream.range(0, THREADS).mapToObj(number -> (Callable<Void>) () -> {
                start.await();
                task.run(number);
                return null;
            }).toList();
            for (Future<Void> done : pool.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    private interface Task {

        void run(int number) throws Exception;
    }
}
