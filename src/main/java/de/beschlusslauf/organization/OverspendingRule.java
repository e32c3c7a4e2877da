package de.beschlusslauf.organization;

import java.math.BigDecimal;

/**
 * From when unplanned or excess spending is "erheblich" and needs the council's prior consent (§ 83 (2) GO NRW), and
 * from when a Nachtragssatzung is due (§ 81 (2)). Amounts in euros.
 *
 * @param voluntaryAbove erheblich above this amount for voluntary tasks
 * @param mandatoryAbove erheblich above this amount for mandatory tasks
 * @param supplementaryAbove a single item above this amount needs a Nachtragssatzung
 * @param deficitAbove the same if the planned result gets worse by more than this
 * @param minorInvestmentUpTo investments up to here never need one
 * @param example true if the figures are an example of another town
 */
public record OverspendingRule(BigDecimal voluntaryAbove, BigDecimal mandatoryAbove, BigDecimal supplementaryAbove,
        BigDecimal deficitAbove, BigDecimal minorInvestmentUpTo, boolean example, String source) {
}
