package de.beschlusslauf.organization;

import java.math.BigDecimal;

/**
 * From when unplanned or excess spending is "erheblich" and needs the council's prior consent (§ 83 (2) GO NRW), and
 * from when a Nachtragssatzung is due (§ 81 (2)). Amounts in euros.
 *
 * @param voluntaryAbove erheblich above this amount for voluntary tasks
 * @param mandatoryAbove erheblich above this amount for mandatory tasks
 * @param supplementaryPercent a single item above this share of all expenses needs a Nachtragssatzung
 * @param supplementaryAbove the same as an amount, worked out from the town's budget
 * @param minorInvestmentUpTo investments up to here never need one
 * @param example true if the figures are an example of another town
 */
public record OverspendingRule(BigDecimal voluntaryAbove, BigDecimal mandatoryAbove, int supplementaryPercent,
        BigDecimal supplementaryAbove, BigDecimal minorInvestmentUpTo, boolean example, String source) {
}
