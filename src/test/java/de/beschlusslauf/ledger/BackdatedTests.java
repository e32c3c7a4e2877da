package de.beschlusslauf.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import de.beschlusslauf.WholeApplication;
import de.beschlusslauf.database.Owner;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Who owns the tables adds to a chain what is dated back or ahead: no seal refuses it, and every check says so. */
@WholeApplication
class BackdatedTests {

    private final Chain chain = Chain.body("probe-" + UUID.randomUUID());
    private final String body = chain.id();

    @Autowired
    Ledger ledger;
    @Autowired
    LedgerVerification verification;
    @Autowired
    Anchors anchors;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    Clock clock;
    @Autowired
    MeterRegistry meters;
    @Autowired
    Environment environment;

    private JdbcTemplate owner;

    @BeforeEach
    void aChainOfTwoEntriesThatAnAnchorKnows() {
        owner = Owner.of(environment);
        append(chain);
        append(chain);
        anchors.anchor(body);
    }

    @Test
    void whatIsDatedBackIsNamedBeforeItIsSealedAndAfter() {
        // given
        add(chain, clock.instant().minus(Duration.ofDays(40)));
        assertRemark("Auffällig: Eintrag 3 trägt die Zeit", "kam aber erst nach Siegel 1 vom", "hinzu.");
        append(chain);

        // when
        double before = counted();
        anchors.anchor(body);

        // then
        assertRemark("Auffällig: Eintrag 3 trägt die Zeit", "kam aber erst nach Siegel 1 vom", "hinzu.");
        assertThat(counted() - before).isEqualTo(1);
        append(chain);
        anchors.anchor(body);
        assertRemark("Auffällig: Eintrag 3 trägt die Zeit");
        assertThat(counted() - before).isEqualTo(1);
    }

    @Test
    void whatIsDatedAheadIsNamedOnceItIsSealed() {
        append(chain);
        add(chain, clock.instant().plus(Duration.ofDays(2)));

        anchors.anchor(body);

        assertRemark("Auffällig: Eintrag 4 trägt die Zeit", "stand aber schon bei Siegel 2 vom", "da.");
    }

    @Test
    void aChainThatBeginsWithADateOfTheDaysBeforeIsNamed() {
        Chain files = Chain.files(body);
        owner.update("INSERT INTO ledger_chain (kind, id, body_id, sequence, hash) VALUES ('files', ?, ?, 0, ?)", body, body,
                LedgerEntry.NO_PREDECESSOR);
        add(files, clock.instant().minus(Duration.ofDays(1)));

        anchors.anchor(body);

        assertThat(verification.verify(files).remark()).contains("Auffällig: Eintrag 1 trägt die Zeit", "erst nach Siegel 1");
        assertThat(verification.verify(chain).remark()).isNull();
        assertThat(all().remarks()).singleElement().satisfies(finding -> assertThat(finding.chain()).isEqualTo(files));
    }

    @ParameterizedTest(name = "{0} minutes")
    @ValueSource(ints = {-9, 9})
    void whatIsDatedAFewMinutesOtherwiseIsNot(int minutes) {
        add(chain, clock.instant().plus(Duration.ofMinutes(minutes)));

        anchors.anchor(body);

        assertQuiet();
    }

    @Test
    void whatTheFirstAnchorKnowsMayHaveAnyDate() {
        Chain past = Chain.body("probe-" + UUID.randomUUID());
        transaction.executeWithoutResult(status -> ledger.append(past, "paper.amended", Map.of(), "anna"));
        add(past, Instant.parse("2041-03-04T10:00:00Z").minus(Duration.ofDays(9_000)));
        anchors.anchor(past.id());
        transaction.executeWithoutResult(status -> ledger.append(past, "paper.amended", Map.of(), "anna"));
        anchors.anchor(past.id());

        assertThat(verification.verify(past).remark()).isNull();
        assertThat(verification.verifyAll(past.id(), (entries, of, faulty) -> { }).remarks()).isEmpty();
    }

    @Test
    void whoTakesARemarkAwayByWhatIsNotedOfAnchorsIsFound() {
        // given
        add(chain, clock.instant().minus(Duration.ofDays(40)));
        anchors.anchor(body);

        // when it looks as if the first anchor had known the entry
        Owner.unguarded(owner, List.of("ledger_anchored_head"), () -> {
            owner.update("DELETE FROM ledger_anchored_head WHERE number = 1 AND body_id = ?", body);
            owner.update("UPDATE ledger_anchored_head SET number = 1 WHERE body_id = ?", body);
        });

        // then
        assertThat(all().remarks()).isEmpty();
        assertThat(all().faults()).extracting(Finding::fault)
                .containsExactly("Welche Einträge Siegel 1 als erstes kannte, wurde nachträglich verändert.");
    }

    @Test
    void anAnchorWhoseMomentNobodyCanReadIsAFaultAndNoFailure() {
        append(chain);
        anchors.anchor(body);
        Owner.unguarded(owner, List.of("ledger_anchor"), () -> owner.update(
                "UPDATE ledger_anchor SET content = 'nothing' WHERE number = 1 AND body_id = ?", body));

        assertThat(all().faults()).extracting(Finding::fault).containsExactly("Siegel 1 wurde nachträglich verändert.");
        assertThat(all().remarks()).isEmpty();
        assertThat(verification.verify(chain).remark()).isNull();
    }

    private void assertRemark(String... parts) {
        Finding one = verification.verify(chain);
        assertThat(one.isSound()).isTrue();
        assertThat(one.remark()).contains(parts);
        BodyFinding all = all();
        assertThat(all.isSound()).isTrue();
        assertThat(all.remarkable()).isEqualTo(1);
        assertThat(all.remarks()).containsExactly(one);
    }

    private void assertQuiet() {
        assertThat(verification.verify(chain).remark()).isNull();
        assertThat(all().remarks()).isEmpty();
        assertThat(all().remarkable()).isZero();
    }

    private BodyFinding all() {
        return verification.verifyAll(body, (entries, of, faulty) -> { });
    }

    private double counted() {
        return meters.get("beschlusslauf.anchors.remarks").functionCounter().count();
    }

    private void append(Chain to) {
        transaction.executeWithoutResult(status -> ledger.append(to, "paper.amended", Map.of(), "anna"));
    }

    /** As the owner of the tables, with a hash that fits. */
    private void add(Chain to, Instant moment) {
        List<LedgerEntry> before = ledger.entries(to);
        LedgerEntry last = before.isEmpty() ? ledger.entries(chain).get(0) : before.get(before.size() - 1);
        LedgerEntry added = LedgerEntry.linked(to, before.size() + 1, "paper.amended", "{}", last.actor(),
                moment.truncatedTo(ChronoUnit.MILLIS), before.isEmpty() ? LedgerEntry.NO_PREDECESSOR : last.hash());
        owner.update("INSERT INTO ledger_entry (chain_kind, chain_id, sequence, event, facts, actor, at, previous, hash)"
                + " VALUES (?, ?, ?, ?, ?::json, ?, ?, ?, ?)", to.kind(), to.id(), added.sequence(), added.event(), added.facts(),
                added.actor(), added.at().atOffset(ZoneOffset.UTC), added.previous(), added.hash());
    }
}
