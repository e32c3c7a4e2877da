package de.beschlusslauf.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.database.Owner;
import de.beschlusslauf.refusal.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who holds in the database what an anchor needs stops one municipality's anchors, and not unheard. */
@WholeApplication
class HeldAnchorsTests {

    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('anchor ' || ?, 0))";
    private static final String HEAD = "SELECT sequence FROM ledger_chain WHERE kind = 'body' AND id = ? FOR UPDATE";
    private static final String NEXT = "INSERT INTO ledger_anchor (body_id, number, content, signature, key, hash)"
            + " SELECT ?, 1, '-', '-', id, repeat('0', 64) FROM ledger_key LIMIT 1";

    private final String body = "probe-" + UUID.randomUUID();
    private final String other = "probe-" + UUID.randomUUID();

    @Autowired
    Ledger ledger;
    @Autowired
    ChainScan scan;
    @Autowired
    AnchorCheck check;
    @Autowired
    Municipalities municipalities;
    @Autowired
    LedgerRecords records;
    @Autowired
    ErasureTable erasures;
    @Autowired
    DatedEntries dated;
    @Autowired
    RowComparison rows;
    @Autowired
    Anchors anchors;
    @Autowired
    AnchorRound round;
    @Autowired
    AnchorTable table;
    @Autowired
    MeterRegistry meters;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    Environment environment;

    @BeforeEach
    void twoMunicipalitiesHaveEntriesAndThereIsAKey() {
        append(body);
        append(other);
        anchors.anchor(other);
        append(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {LOCK, NEXT})
    void theRoundPassesOverWhatIsHeldAndSealsItLater(String hold) throws SQLException {
        // when
        int held;
        try (Connection holder = hold(hold)) {
            round.anchor();

            // then
            held = round.missed();
            assertThat(held).isPositive();
            assertThat(table.last(body)).isEmpty();
            assertThat(table.last(other).orElseThrow().number()).isEqualTo(2);
            holder.rollback();
        }
        round.anchor();
        assertThat(round.missed()).isLessThan(held);
        assertThat(table.last(body).orElseThrow().number()).isEqualTo(1);
        assertThat(meters.get("beschlusslauf.anchors.age").tag("body", body).gauge().value()).isLessThan(60);
    }

    @Test
    void whoNeedsASealForADossierIsToldToTryAgain() throws SQLException {
        try (Connection holder = hold(LOCK)) {
            assertThatThrownBy(() -> anchors.covering(body, List.of(Chain.body(body)))).isInstanceOf(Refusal.class)
                    .hasMessageContaining("weil jemand anders sie festhält");
            holder.rollback();
        }
        assertThat(anchors.covering(body, List.of(Chain.body(body)))).isEqualTo(1);
    }

    @Test
    void whoHoldsTheEndOfAChainKeepsNoSealFromIt() throws SQLException {
        try (Connection holder = hold(HEAD)) {
            round.anchor();
            assertThat(table.last(body).orElseThrow().number()).isEqualTo(1);
            holder.rollback();
        }
    }

    @Test
    void afterThreeRoundsWithoutASealItIsSaid() {
        // given
        AtomicLong now = new AtomicLong(5);
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        AnchorAge age = new AnchorAge(Duration.ofHours(1), registry, now::get);
        age.expect(body);

        // when
        now.addAndGet(Duration.ofHours(3).toNanos());
        age.expect(body);
        assertThat(age.overdue(body)).isEmpty();
        now.addAndGet(Duration.ofHours(1).toNanos());

        // then
        assertThat(age.overdue(body).orElseThrow()).startsWith("Auffällig: Seit mehr als 4 Stunden kommt kein Siegel zustande");
        assertThat(registry.get("beschlusslauf.anchors.age").tag("body", body).gauge().value()).isEqualTo(4 * 3600);
        assertThat(all(age).unsealed()).isEqualTo(age.overdue(body).orElseThrow());
        assertThat(all(age).isSound()).isTrue();
        assertThat(age.overdue(other)).isEmpty();
        age.sealed(body);
        assertThat(age.overdue(body)).isEmpty();
        assertThat(all(age).unsealed()).isNull();
    }

    private BodyFinding all(AnchorAge age) {
        LedgerVerification verification = new LedgerVerification(scan, check, municipalities, records, erasures, dated, age, rows,
                transaction);
        return Objects.requireNonNull(transaction.execute(status -> verification.verifyAll(body, (entries, of, faulty) -> { })));
    }

    /** As the owner of the tables, until the connection is rolled back. */
    private Connection hold(String what) throws SQLException {
        Connection holder = Objects.requireNonNull(Owner.of(environment).getDataSource()).getConnection();
        holder.setAutoCommit(false);
        try (PreparedStatement statement = holder.prepareStatement(what)) {
            statement.setString(1, body);
            statement.execute();
        }
        return holder;
    }

    private void append(String to) {
        transaction.executeWithoutResult(status -> ledger.append(Chain.body(to), "paper.amended", Map.of(), "anna"));
    }
}
