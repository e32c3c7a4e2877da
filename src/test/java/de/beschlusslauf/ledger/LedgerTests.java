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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@WholeApplication
class LedgerTests {

    private static final int THREADS = 8;
    private static final int EACH = 20;

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
    JdbcTemplate jdbc;

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

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE ledger_entry SET event = 'x'", "DELETE FROM ledger_entry", "TRUNCATE ledger_entry",
            "DELETE FROM ledger_chain", "UPDATE ledger_anchor SET number = 9", "DELETE FROM ledger_anchored_head",
            "DELETE FROM ledger_key", "DELETE FROM ledger_record", "UPDATE ledger_chain SET sequence = sequence + 1", "DROP TRIGGER ledger_entry_stays ON ledger_entry"})
    void theApplicationCannotChangeHistory(String attack) {
        append(chain, "paper.created", Map.of());

        assertThatThrownBy(() -> jdbc.execute(attack)).isInstanceOf(DataAccessException.class);
        assertThat(verification.verify(chain).entries()).isEqualTo(1);
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
                "project_group_faction", "project_group_nomination", "register_paper", "register_search", "register_words",
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

        assertThat(all).isEqualTo(new BodyFinding(chain.id(), 3, 22, 0, List.of()));
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
