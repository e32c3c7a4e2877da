package de.beschlusslauf.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.database.Owner;
import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What was erased lawfully stands in the chain; what no entry calls erased, nobody deletes. */
@WholeApplication
class ErasureTests {

    private static final String GROUND = "Art. 17 Abs. 1 Buchst. d DSGVO, Einwand vom 3. Mai.";

    private final Chain chain = Chain.body("probe-" + UUID.randomUUID());
    private final String person = "person-" + UUID.randomUUID();

    @Autowired
    Ledger ledger;
    @Autowired
    Erasure erasure;
    @Autowired
    Erasures erasures;
    @Autowired
    LedgerRecords records;
    @Autowired
    LedgerVerification verification;
    @Autowired
    Pseudonyms pseudonyms;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    Environment environment;

    private JdbcTemplate owner;
    private String record;
    private String pseudonym;

    @BeforeEach
    void somebodyWroteSomething() {
        owner = Owner.of(environment);
        transaction.executeWithoutResult(status -> ledger.append(chain, "paper.returned", Map.of(), Map.of("reason", "Zu teuer."), person));
        LedgerEntry entry = ledger.entries(chain).get(0);
        record = entry.factsByName().get("record").toString();
        pseudonym = entry.actor();
    }

    @Test
    void aRecordIsErasedTogetherWithTheEntryThatSaysSo() {
        assertThat(erasure.record(record, " " + GROUND + " ", "admin")).containsExactly(chain);

        assertThat(records.find(record)).isEmpty();
        assertThat(last().event()).isEqualTo("record.erased");
        assertThat(last().factsByName()).isEqualTo(Map.of("erased", record, "ground", GROUND));
        assertThat(pseudonyms.userId(last().actor())).contains("admin");
        assertThat(verification.verify(chain).isSound()).isTrue();
        assertThat(erasures.of(List.of(record), List.of())).containsExactly(new Erased(chain, 2, record));
        assertThatThrownBy(() -> erasure.record(record, GROUND, "admin")).hasMessageContaining("schon gelöscht");
    }

    @Test
    void whatIsRolledBackErasesNothing() {
        transaction.executeWithoutResult(status -> {
            erasure.record(record, GROUND, "admin");
            assertThat(records.find(record)).isEmpty();
            status.setRollbackOnly();
        });

        assertThat(records.find(record)).isPresent();
        assertThat(ledger.entries(chain)).hasSize(1);
    }

    @Test
    void aPersonIsErasedInEveryMunicipalityInWhichSheActedOrIsRegisteredWithTheNameInTheRegistration() {
        Chain access = Chain.access("probe-" + UUID.randomUUID());
        Chain registered = Chain.body("probe-" + UUID.randomUUID());
        transaction.executeWithoutResult(status -> {
            ledger.append(access, "access.read", Map.of(), person);
            ledger.append(registered, "person.registered", Map.of("person", pseudonyms.of(person)), Map.of("name", "Anna"), "admin");
        });
        String name = ledger.entries(registered).get(0).factsByName().get("record").toString();

        List<Chain> chains = erasure.person(person, GROUND, "admin");

        assertThat(chains).containsExactlyInAnyOrder(chain, Chain.body(access.id()), registered).allSatisfy(each ->
                assertThat(ledger.entries(each)).anySatisfy(entry -> {
                    assertThat(entry.event()).isEqualTo("person.erased");
                    assertThat(entry.factsByName()).isEqualTo(Map.of("person", pseudonym, "ground", GROUND));
                }));
        assertThat(pseudonyms.userId(pseudonym)).isEmpty();
        assertThat(records.find(name)).as("who it was stands there, too").isEmpty();
        assertThat(erasures.of(List.of(name), List.of())).extracting(Erased::chain).containsExactly(registered);
        assertThat(records.find(record)).as("what the person wrote stays until it is erased itself").isPresent();
        assertThat(verification.verify(registered).isSound()).isTrue();
        String later = transaction.execute(status -> pseudonyms.of(person));
        assertThat(later).as("who acts again is somebody new").isNotEqualTo(pseudonym);
    }

    @Test
    @Timeout(60)
    void aPersonIsErasedOnlyWhenNobodyIsActingUnderTheNameAnyMore() throws Exception {
        Chain elsewhere = Chain.body("probe-" + UUID.randomUUID());
        CompletableFuture<List<Chain>> erased = new CompletableFuture<>();
        transaction.executeWithoutResult(status -> {
            ledger.append(elsewhere, "agenda.arranged", Map.of(), person);
            ledger.entries(elsewhere);
            Thread other = new Thread(() -> erased.complete(erasure.person(person, GROUND, "admin")));
            other.setDaemon(true);
            other.start();
            while (jdbc.queryForObject("select count(*) from pg_locks where locktype = 'advisory' and not granted", Integer.class) == 0) {
                Thread.onSpinWait();
            }
            assertThat(erased.isDone()).isFalse();
        });

        assertThat(erased.get(30, TimeUnit.SECONDS)).containsExactlyInAnyOrder(chain, elsewhere);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "Zwei\nZeilen."})
    void withoutAGroundNothingIsErased(String ground) {
        assertThatThrownBy(() -> erasure.record(record, ground, "admin")).isInstanceOf(Refusal.class)
                .hasMessageContaining("Grund der Löschung in einem Satz");
        assertThatThrownBy(() -> erasure.person(person, ground, "admin")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> erasure.person(person, "x".repeat(201), "admin")).isInstanceOf(Refusal.class);
        assertThat(records.find(record)).isPresent();
    }

    @Test
    void whatNobodySpeaksOfAndWhoNeverActedCannotBeErased() {
        String model = transaction.execute(status -> records.keep("<definitions>" + UUID.randomUUID() + "</definitions>"));

        assertThatThrownBy(() -> erasure.record(model, GROUND, "admin")).hasMessageContaining("gibt es keinen Beleg");
        assertThatThrownBy(() -> erasure.person("niemand", GROUND, "admin")).hasMessageContaining("kennt niemanden");
        assertThatThrownBy(() -> erasure.person("system", GROUND, "admin")).hasMessageContaining("keine Person");
        assertThatThrownBy(() -> erasure.person(person, GROUND, person)).hasMessageContaining("Sich selbst");
    }

    @Test
    void theApplicationDeletesOnlyThroughTheTwoFunctionsAndOnlyWhatAnEntryCallsErased() {
        for (String attack : List.of("DELETE FROM ledger_record", "DELETE FROM ledger_pseudonym", "UPDATE ledger_record SET content = ''",
                "UPDATE ledger_pseudonym SET user_id = 'x'", "TRUNCATE ledger_record", "TRUNCATE ledger_pseudonym")) {
            assertThatThrownBy(() -> jdbc.execute(attack)).as(attack).rootCause().hasMessageContaining("permission denied");
        }
        theTriggersRefuse(jdbc, "SELECT ledger_erase_record(?)", "SELECT ledger_erase_person(?)");
    }

    @Test
    void theOwnerDeletesOnlyWhatAnEntryCallsErasedToo() {
        theTriggersRefuse(owner, "DELETE FROM ledger_record WHERE hash = ? RETURNING true",
                "DELETE FROM ledger_pseudonym WHERE pseudonym = ? RETURNING true");
        for (String attack : List.of("UPDATE ledger_pseudonym SET user_id = 'x'", "TRUNCATE ledger_pseudonym", "TRUNCATE ledger_record",
                "UPDATE ledger_record SET content = ''")) {
            assertThatThrownBy(() -> owner.execute(attack)).as(attack).rootCause()
                    .hasMessageContaining("Das Protokoll wird nur fortgeschrieben");
        }
    }

    private void theTriggersRefuse(JdbcTemplate role, String deleteRecord, String deletePerson) {
        Chain elsewhere = Chain.body("probe-" + UUID.randomUUID());
        transaction.executeWithoutResult(status -> {
            ledger.append(elsewhere, "agenda.arranged", Map.of(), person);
            ledger.append(elsewhere, "record.erased", Map.of("erased", record, "ground", GROUND), "admin");
            ledger.append(chain, "person.erased", Map.of("person", pseudonym, "ground", GROUND), "admin");
        });

        assertThatThrownBy(() -> role.queryForObject(deleteRecord, Boolean.class, record)).as("another chain says so")
                .rootCause().hasMessageContaining("Ein Beleg wird nur gelöscht");
        assertThatThrownBy(() -> role.queryForObject(deletePerson, Boolean.class, pseudonym)).as("one of two municipalities says so")
                .rootCause().hasMessageContaining("Eine Person wird nur gelöscht");

        transaction.executeWithoutResult(status -> {
            ledger.append(chain, "record.erased", Map.of("erased", record, "ground", GROUND), "admin");
            ledger.append(elsewhere, "person.erased", Map.of("person", pseudonym, "ground", GROUND), "admin");
        });
        assertThat(role.queryForObject(deleteRecord, Boolean.class, record)).isTrue();
        assertThat(role.queryForObject(deletePerson, Boolean.class, pseudonym)).isTrue();
    }

    private LedgerEntry last() {
        List<LedgerEntry> all = ledger.entries(chain);
        return all.get(all.size() - 1);
    }
}
