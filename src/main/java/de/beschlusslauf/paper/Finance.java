package de.beschlusslauf.paper;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * The finance block of a paper; amounts in euros. Everything but {@code effect} is null unless it applies.
 *
 * @param effect whether it costs money
 * @param kind running expense, payment for an investment, or both
 * @param amount total over the whole term
 * @param thisYear share of the running budget year
 * @param toProvide what has to be provided in all
 * @param alreadyPlanned what the budget holds already
 * @param budgetItem product, account or investment number
 * @param authorisationSufficient whether the budget suffices
 * @param mandatory whether the town is obliged to spend it
 * @param expenseOverrun how the expense leaves the budget
 * @param paymentOverrun how the payment leaves the budget
 * @param coverProposal where the money shall come from (§ 83 (1) GO NRW)
 * @param necessityReason why it cannot wait (§ 83 (1) GO NRW)
 * @param deficitIncrease by how much the planned result of the year gets worse in spite of the cover (§ 81 (2) GO NRW)
 */
public record Finance(Effect effect, @Nullable Kind kind, @Nullable BigDecimal amount, @Nullable BigDecimal thisYear,
        @Nullable BigDecimal toProvide, @Nullable BigDecimal alreadyPlanned, @Nullable String budgetItem,
        @Nullable Boolean authorisationSufficient, @Nullable Boolean mandatory, @Nullable Overrun expenseOverrun,
        @Nullable Overrun paymentOverrun, @Nullable String coverProposal, @Nullable String necessityReason,
        @Nullable BigDecimal deficitIncrease) {

    /** Whether the matter costs money. */
    public enum Effect {

        UNDECIDED("Noch ungeklärt"),
        NONE("Keine finanziellen Auswirkungen (haushaltsneutral)"),
        YES("Mit finanziellen Auswirkungen"),
        NOT_YET_QUANTIFIED("Noch nicht beziffert");

        private final String label;

        Effect(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Which side of the budget is touched. */
    public enum Kind {

        AUFWAND("Aufwand"),
        AUSZAHLUNG("Auszahlung (Investition)"),
        BEIDES("Aufwand und Auszahlung");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Finance {
        amount = Euros.exact(amount, "amount", "Gesamtbetrag");
        thisYear = Euros.exact(thisYear, "thisYear", "Davon im laufenden Haushaltsjahr");
        toProvide = Euros.exact(toProvide, "toProvide", "Insgesamt bereitzustellen");
        alreadyPlanned = Euros.exact(alreadyPlanned, "alreadyPlanned", "Bereits veranschlagt");
        deficitIncrease = Euros.exact(deficitIncrease, "deficitIncrease", "Verschlechterung des Jahresergebnisses");
        budgetItem = Texts.normalOrNull(budgetItem);
        coverProposal = Texts.normalOrNull(coverProposal);
        necessityReason = Texts.normalOrNull(necessityReason);
    }

    public static Finance undecided() {
        return of(Effect.UNDECIDED);
    }

    /** The budget is not touched. */
    public static Finance none() {
        return of(Effect.NONE);
    }

    public static Finance notYetQuantified() {
        return of(Effect.NOT_YET_QUANTIFIED);
    }

    private static Finance of(Effect effect) {
        return new Finance(effect, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Covered by the budget. */
    public static Finance covered(Kind kind, BigDecimal amount, String budgetItem) {
        return new Finance(Effect.YES, kind, amount, null, null, null, budgetItem, true, null, null, null, null, null,
                null);
    }

    /**
     * The same block if the matter costs another amount in all: as much more or less has to be provided.
     *
     * @param total in euros
     */
    public Finance withAmount(BigDecimal total) {
        BigDecimal before = amount == null ? BigDecimal.ZERO : amount;
        BigDecimal provide = toProvide == null ? null : toProvide.add(total).subtract(before).max(BigDecimal.ZERO);
        return new Finance(Effect.YES, kind, total, thisYear, provide, alreadyPlanned, budgetItem, authorisationSufficient,
                mandatory, expenseOverrun, paymentOverrun, coverProposal, necessityReason, deficitIncrease);
    }

    public boolean decided() {
        return effect != Effect.UNDECIDED;
    }

    public boolean costs() {
        return effect == Effect.YES;
    }

    /** Whether money is involved, even if nobody can say yet how much: then the treasury is never left out. */
    public boolean touchesMoney() {
        return costs() || effect == Effect.NOT_YET_QUANTIFIED;
    }

    /** By how much the budget does not suffice: what has to be provided less what is planned; never below 0. */
    public BigDecimal shortfall() {
        BigDecimal needed = toProvide != null ? toProvide : amount != null ? amount : BigDecimal.ZERO;
        return needed.subtract(alreadyPlanned == null ? BigDecimal.ZERO : alreadyPlanned).max(BigDecimal.ZERO);
    }

    /** Whether the budget does not suffice, so that § 83 GO NRW applies. */
    public boolean overruns() {
        return expenseOverrun != null || paymentOverrun != null;
    }
}
