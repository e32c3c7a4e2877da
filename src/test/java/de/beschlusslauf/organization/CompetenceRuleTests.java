package de.beschlusslauf.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import de.beschlusslauf.organization.CompetenceRule.Band;
import de.beschlusslauf.organization.CompetenceRule.Decider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever stands in the band of the amount decides, whatever stands in the others. */
class CompetenceRuleTests {

    private final CompetenceRule twoCommittees = rule(
            band(Decider.MAYOR, null, null, "25000"), band(Decider.COMMITTEE, "bau", "25000", "50000"),
            band(Decider.COMMITTEE, "hauptausschuss", "50000", "100000"), band(Decider.COUNCIL, null, "100000", null));

    private final CompetenceRule committeeBelowMayor = rule(
            band(Decider.COMMITTEE, "bau", null, "10000"), band(Decider.MAYOR, null, "10000", "50000"),
            band(Decider.COUNCIL, null, "50000", null));

    @ParameterizedTest(name = "{0} EUR: {1} {2}")
    @CsvSource({
        // amount,    decider,   committee
        "25000.00,    MAYOR,     bau",
        "25000.01,    COMMITTEE, bau",
        "50000.00,    COMMITTEE, bau",
        "50000.01,    COMMITTEE, hauptausschuss",
        "100000.00,   COMMITTEE, hauptausschuss",
        "100000.01,   COUNCIL,   ",
        ",            COUNCIL,   "})
    void eachOfTwoCommitteesHasItsOwnAmounts(@Nullable BigDecimal amount, Decider decider,
            @Nullable String committee) {
        assertThat(twoCommittees.bandOf(amount).decider()).isEqualTo(decider);
        assertThat(twoCommittees.committeeFor(amount).orElse(null)).isEqualTo(committee);
    }

    @ParameterizedTest(name = "{0} EUR: {1} {2}")
    @CsvSource({
        // amount,    decider,   committee
        "10000.00,    COMMITTEE, bau",
        "10000.01,    MAYOR,     ",
        "50000.00,    MAYOR,     ",
        "50000.01,    COUNCIL,   "})
    void aCommitteeBelowTheMayorDealsWithNothingAboveItsLimit(BigDecimal amount, Decider decider,
            @Nullable String committee) {
        assertThat(committeeBelowMayor.bandOf(amount).decider()).isEqualTo(decider);
        assertThat(committeeBelowMayor.committeeFor(amount).orElse(null)).isEqualTo(committee);
    }

    @Test
    void anAmountThatNobodyKnowsYetIsWithinNoLimit() {
        CompetenceRule mayorAlone = rule(band(Decider.MAYOR, null, null, null));
        CompetenceRule committeeAbove = rule(
                band(Decider.MAYOR, null, null, "50000"), band(Decider.COMMITTEE, "bau", "50000", null));

        assertThat(mayorAlone.bandOf(null).decider()).isEqualTo(Decider.MAYOR);
        assertThat(mayorAlone.committeeFor(null)).isEmpty();
        assertThat(committeeAbove.committeeFor(null)).contains("bau");
    }

    private static CompetenceRule rule(Band... bands) {
        return new CompetenceRule("AUFTRAGSVERGABE", "Vergabe von Aufträgen", List.of(bands), true, "Handbuch 3.3");
    }

    private static Band band(Decider decider, @Nullable String organization, @Nullable String above,
            @Nullable String upTo) {
        return new Band(decider, organization, above == null ? null : new BigDecimal(above),
                upTo == null ? null : new BigDecimal(upTo));
    }
}
