package de.beschlusslauf.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import de.beschlusslauf.paper.Finance.Effect;
import de.beschlusslauf.paper.Finance.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The finance variants of Sankt Augustin's form (handbook 9, S-004) against the deployed table. */
class BudgetCheckTests extends DraftingFlow {

    @Autowired
    BudgetCheck budget;

    @Test
    void whatIsNeutralOrCoveredNeedsNoConsent() {
        assertThat(of(Finance.none())).isEqualTo(Overspending.KEINE);
        assertThat(of(Finance.covered(Kind.AUFWAND, new BigDecimal(900_000), "1.11"))).isEqualTo(Overspending.KEINE);
    }

    @Test
    void aSmallOverrunIsTheTreasurers() {
        assertThat(of(overrun(Kind.AUFWAND, "4000", null))).isEqualTo(Overspending.KAEMMERER_LISTE);
    }

    @Test
    void aLargeUnplannedInvestmentNeedsTheCouncilFirst() {
        Overspending result = of(overrun(Kind.AUSZAHLUNG, "80000", null));

        assertThat(result).isEqualTo(Overspending.RAT_VORHER);
        assertThat(result.needsCouncil()).isTrue();
    }

    @Test
    void whatThePlanAlreadyHoldsDoesNotCount() {
        assertThat(of(overrun(Kind.AUFWAND, "80000", "76500"))).isEqualTo(Overspending.KAEMMERER_LISTE);
    }

    @Test
    void aVeryLargeExpenseNeedsASupplementaryBudgetAndAMinorInvestmentNever() {
        assertThat(of(overrun(Kind.AUFWAND, "90000000", null))).isEqualTo(Overspending.NACHTRAGSSATZUNG);
        assertThat(of(overrun(Kind.AUSZAHLUNG, "1000000", null))).isEqualTo(Overspending.RAT_VORHER);
    }

    @Test
    void aResultWorseByMoreThanTheTownAllowsNeedsASupplementaryBudget() {
        assertThat(of(overrun(Kind.AUFWAND, "4000000", null, new BigDecimal(2_000_000))))
                .isEqualTo(Overspending.RAT_VORHER);
        assertThat(of(overrun(Kind.AUFWAND, "4000000", null, new BigDecimal("2000000.01"))))
                .isEqualTo(Overspending.NACHTRAGSSATZUNG);
    }

    private Overspending of(Finance finance) {
        return budget.of("sanktaugustin", finance);
    }

    private static Finance overrun(Kind kind, String amount, @Nullable String planned) {
        return overrun(kind, amount, planned, null);
    }

    private static Finance overrun(Kind kind, String amount, @Nullable String planned, @Nullable BigDecimal worse) {
        boolean expense = kind == Kind.AUFWAND;
        return new Finance(Effect.YES, kind, new BigDecimal(amount), null, null,
                planned == null ? null : new BigDecimal(planned), null, false, false,
                expense ? Overrun.UEBERPLANMAESSIG : null, expense ? null : Overrun.AUSSERPLANMAESSIG,
                "Mehrertrag", "Frist", worse);
    }
}
