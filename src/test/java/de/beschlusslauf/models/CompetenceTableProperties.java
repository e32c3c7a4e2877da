package de.beschlusslauf.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

/** Bands have no gap and no overlap, whatever limits a town has. */
class CompetenceTableProperties {

    @Property(tries = 1000)
    void everyAmountFallsIntoExactlyTheBandOfItsLimits(
            @ForAll @BigRange(min = "0", max = "2000000") @Scale(2) BigDecimal one,
            @ForAll @BigRange(min = "0", max = "2000000") @Scale(2) BigDecimal other,
            @ForAll @BigRange(min = "0", max = "3000000") @Scale(2) BigDecimal amount) {
        // given
        BigDecimal mayor = one.min(other);
        BigDecimal committee = one.max(other);

        // when
        String decider = CompetenceTableTests.decider("AUFTRAGSVERGABE", false,
                CompetenceTableTests.upTo(mayor, committee).bandOf(amount));

        // then
        String expected = amount.compareTo(mayor) <= 0 ? "MAYOR"
                : amount.compareTo(committee) <= 0 ? "COMMITTEE" : "COUNCIL";
        assertThat(decider).isEqualTo(expected);
    }
}
