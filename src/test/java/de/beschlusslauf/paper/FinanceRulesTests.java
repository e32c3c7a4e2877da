package de.beschlusslauf.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;

import de.beschlusslauf.paper.Finance.Effect;
import de.beschlusslauf.paper.Finance.Kind;
import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Handbook 2.3: what the finance block must say; the four variants of Sankt Augustin's form. */
class FinanceRulesTests {

    @Test
    void neutralCoveredAndOverrunBlocksAreAccepted() {
        assertThatCode(() -> FinanceRules.check(Finance.none())).doesNotThrowAnyException();
        assertThatCode(() -> FinanceRules.check(Finance.notYetQuantified())).doesNotThrowAnyException();
        assertThatCode(() -> FinanceRules.check(Samples.covered("12500.00"))).doesNotThrowAnyException();
        assertThatCode(() -> FinanceRules.check(overrun(Kind.AUFWAND, Overrun.UEBERPLANMAESSIG, null, "Mehrertrag",
                "Frist"))).doesNotThrowAnyException();
        assertThatCode(() -> FinanceRules.check(overrun(Kind.AUSZAHLUNG, null, Overrun.AUSSERPLANMAESSIG, "Kredit",
                "Ausfall"))).doesNotThrowAnyException();
    }

    @Test
    void anUndecidedBlockMayBeDrafted() {
        assertThatCode(() -> FinanceRules.check(Finance.undecided())).doesNotThrowAnyException();
        assertThat(Finance.undecided().decided()).isFalse();
    }

    @Test
    void costsNeedAnAmountAndItsKind() {
        assertThat(refusalOf(new Finance(Effect.YES, null, null, null, null, null, null, true, null, null, null, null,
                null, null))).isEqualTo("financeKind");
        assertThat(refusalOf(Finance.covered(Kind.AUFWAND, BigDecimal.ZERO, "1"))).isEqualTo("amount");
    }

    @Test
    void figuresWithoutCostsContradict() {
        assertThat(refusalOf(new Finance(Effect.NONE, Kind.AUFWAND, BigDecimal.TEN, null, null, null, null, null, null,
                null, null, null, null, null))).isEqualTo("financeEffect");
    }

    @Test
    void thisYearsShareIsNoMoreThanTheWhole() {
        assertThat(refusalOf(new Finance(Effect.YES, Kind.AUFWAND, new BigDecimal(100), new BigDecimal(80),
                new BigDecimal(70), null, null, true, null, null, null, null, null, null))).isEqualTo("thisYear");
    }

    @Test
    void anOverrunNeedsItsBoxItsCoverAndItsReason() {
        assertThat(refusalOf(overrun(Kind.BEIDES, null, null, "Mehrertrag", "Frist")))
                .isEqualTo("expenseOverrun");
        assertThat(refusalOf(overrun(Kind.BEIDES, Overrun.UEBERPLANMAESSIG, null, null, "Frist")))
                .isEqualTo("coverProposal");
        assertThat(refusalOf(overrun(Kind.BEIDES, Overrun.UEBERPLANMAESSIG, null, "Mehrertrag", null)))
                .isEqualTo("necessityReason");
        assertThat(refusalOf(overrun(Kind.AUSZAHLUNG, Overrun.UEBERPLANMAESSIG, null, "a", "b")))
                .isEqualTo("expenseOverrun");
        assertThat(refusalOf(overrun(Kind.AUFWAND, null, Overrun.UEBERPLANMAESSIG, "a", "b")))
                .isEqualTo("paymentOverrun");
    }

    @Test
    void anInvestmentDoesNotMakeTheYearsResultWorse() {
        Finance finance = new Finance(Effect.YES, Kind.AUSZAHLUNG, new BigDecimal(100), null, null, null, null, false,
                null, null, Overrun.UEBERPLANMAESSIG, "a", "b", BigDecimal.TEN);

        assertThat(refusalOf(finance)).isEqualTo("deficitIncrease");
    }

    @Test
    void amountsAreExactToTheCent() {
        assertThatThrownBy(() -> Samples.covered("1.005")).isInstanceOf(Refusal.class)
                .hasMessageContaining("„Gesamtbetrag“ hat mehr als zwei Nachkommastellen");
        assertThatThrownBy(() -> Samples.covered("-1")).isInstanceOf(Refusal.class)
                .hasMessageContaining("„Gesamtbetrag“ ist kleiner als 0")
                .returns("amount", refusal -> ((Refusal) refusal).field());
        assertThat(Samples.covered("5")).isEqualTo(Samples.covered("5.00"));
    }

    @Test
    void theShortfallIsWhatThePlanLacks() {
        Finance finance = new Finance(Effect.YES, Kind.AUFWAND, new BigDecimal(100), null, new BigDecimal(90),
                new BigDecimal(60), null, false, null, Overrun.UEBERPLANMAESSIG, null, "a", "b", null);

        assertThat(finance.shortfall()).isEqualByComparingTo("30");
    }

    @Test
    void whatCostsMoreNeedsAsMuchMore() {
        Finance finance = new Finance(Effect.YES, Kind.AUFWAND, new BigDecimal(100), null, new BigDecimal(90),
                new BigDecimal(60), null, false, null, Overrun.UEBERPLANMAESSIG, null, "a", "b", null);

        assertThat(finance.withAmount(new BigDecimal(150)).shortfall()).isEqualByComparingTo("80");
        assertThat(finance.withAmount(new BigDecimal(5)).shortfall()).isEqualByComparingTo("0");
        assertThat(Finance.none().withAmount(new BigDecimal(150)).shortfall()).isEqualByComparingTo("150");
    }

    private static Finance overrun(Kind kind, @Nullable Overrun expense, @Nullable Overrun payment,
            @Nullable String cover, @Nullable String reason) {
        return new Finance(Effect.YES, kind, new BigDecimal(100), null, null, null, null, false, null, expense, payment,
                cover, reason, null);
    }

    private static @Nullable String refusalOf(Finance finance) {
        try {
            FinanceRules.check(finance);
            return null;
        } catch (Refusal refusal) {
            return refusal.field();
        }
    }
}
