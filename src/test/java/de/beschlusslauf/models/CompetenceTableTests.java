package de.beschlusslauf.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.organization.CompetenceRule;
import de.beschlusslauf.organization.CompetenceRule.Band;
import de.beschlusslauf.organization.CompetenceRule.Decider;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Handbook 3.2 (order of the tests) and 3.3 (bands of amounts). */
class CompetenceTableTests {

    @ParameterizedTest(name = "{0}: {3} EUR is decided by {4}")
    @CsvSource({
        // town,             mayor, committee, amount, decider
        "Geilenkirchen 2020,  25000,  50000,   25000.00, MAYOR",
        "Geilenkirchen 2020,  25000,  50000,   25000.01, COMMITTEE",
        "Geilenkirchen 2020,  25000,  50000,   50000.00, COMMITTEE",
        "Geilenkirchen 2020,  25000,  50000,   50000.01, COUNCIL",
        "Geilenkirchen 2021,  99999.99, 500000, 99999.99, MAYOR",
        "Geilenkirchen 2021,  99999.99, 500000, 100000.00, COMMITTEE",
        "Geilenkirchen 2021,  99999.99, 500000, 500000.00, COMMITTEE",
        "Geilenkirchen 2021,  99999.99, 500000, 500000.01, COUNCIL",
        "Waldbröl 2012,       50000,  ,        50000.00, MAYOR",
        "Waldbröl 2012,       50000,  ,        50000.01, COMMITTEE",
        "Waldbröl 2012,       50000,  ,        9999999.00, COMMITTEE",
        "Billerbeck 2021,     25000,  ,        25000.01, COMMITTEE",
        "Bad Salzuflen,       50000,  ,        50000.01, COMMITTEE",
        "Bad Salzuflen,       100000, ,        100000.00, MAYOR",
        "Erkelenz,            24999.99, ,      24999.99, MAYOR",
        "Erkelenz,            24999.99, ,      50000.01, COMMITTEE",
        "Lehrbuch,            49999.99, 100000, 49999.99, MAYOR",
        "Lehrbuch,            49999.99, 100000, 50000.00, COMMITTEE",
        "Lehrbuch,            49999.99, 100000, 100000.00, COMMITTEE",
        "Lehrbuch,            49999.99, 100000, 100000.01, COUNCIL"})
    void theBandsOfTheHandbookDecide(String town, BigDecimal mayor, @Nullable BigDecimal committee,
            BigDecimal amount, String decider) {
        assertThat(decider("AUFTRAGSVERGABE", false, upTo(mayor, committee).bandOf(amount))).as(town).isEqualTo(decider);
    }

    /** Billerbeck 2021, öffentliche und beschränkte Vergabe. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "25000.01", "9999999"})
    void aMayorWithoutLimitDecidesWhateverTheAmount(BigDecimal amount) {
        CompetenceRule alone = rule(new Band(Decider.MAYOR, null, null, null));

        assertThat(decider("AUFTRAGSVERGABE", false, alone.bandOf(amount))).isEqualTo("MAYOR");
        assertThat(decider("AUFTRAGSVERGABE", false, alone.bandOf(null))).isEqualTo("MAYOR");
    }

    @ParameterizedTest(name = "{0} EUR is decided by {1}")
    @CsvSource({"10000, COMMITTEE", "10000.01, MAYOR", "50000, MAYOR", "50000.01, COUNCIL"})
    void aCommitteeMayStandBelowTheMayor(BigDecimal amount, String decider) {
        CompetenceRule rule = rule(new Band(Decider.COMMITTEE, "bau", null, new BigDecimal(10000)),
                new Band(Decider.MAYOR, null, new BigDecimal(10000), new BigDecimal(50000)),
                new Band(Decider.COUNCIL, null, new BigDecimal(50000), null));

        assertThat(decider("AUFTRAGSVERGABE", false, rule.bandOf(amount))).isEqualTo(decider);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VERWALTUNGSGRUNDSAETZE", "AUSSCHUSSBESETZUNG", "BEIGEORDNETE", "EHRENBUERGERRECHT",
        "GEBIETSAENDERUNG", "SATZUNG", "BAULEITPLAN", "HAUSHALT"})
    void theCatalogueBelongsToTheCouncilWhateverTheAmount(String matter) {
        CompetenceRule rule = upTo(BigDecimal.ONE, BigDecimal.TEN);

        assertThat(decider(matter, false, rule.bandOf(BigDecimal.ONE))).isEqualTo("COUNCIL");
        assertThat(decider(matter, false, rule.bandOf(BigDecimal.TEN))).isEqualTo("COUNCIL");
    }

    @Test
    void theCouncilMayTakeAMatterBack() {
        CompetenceRule rule = upTo(BigDecimal.ONE, BigDecimal.TEN);

        assertThat(decider("AUFTRAGSVERGABE", true, rule.bandOf(BigDecimal.ONE))).isEqualTo("COUNCIL");
        assertThat(decider("AUFTRAGSVERGABE", true, rule.bandOf(BigDecimal.TEN))).isEqualTo("COUNCIL");
    }

    @Test
    void aCommitteeCommissionsTheAdministrationWhereNoMoneyIsInvolved() {
        CompetenceRule rule = rule(new Band(Decider.COMMITTEE, "hda", null, null));

        assertThat(decider("ARBEITSAUFTRAG", false, rule.bandOf(null))).isEqualTo("COMMITTEE");
        assertThat(decider("ARBEITSAUFTRAG", false, rule.bandOf(BigDecimal.ZERO))).isEqualTo("COMMITTEE");
    }

    @Test
    void anAmountThatNobodyKnowsIsWithinNoLimit() {
        assertThat(decider("AUFTRAGSVERGABE", false, upTo(BigDecimal.ONE, BigDecimal.TEN).bandOf(null)))
                .isEqualTo("COUNCIL");
        assertThat(decider("AUFTRAGSVERGABE", false, upTo(BigDecimal.ONE, null).bandOf(null))).isEqualTo("COMMITTEE");
    }

    @Test
    void routineBusinessIsTheMayorsUnlessTheTownSaysOtherwise() {
        assertThat(decider("LAUFENDE_VERWALTUNG", false, null)).isEqualTo("MAYOR");
        assertThat(decider("LAUFENDE_VERWALTUNG", false, upTo(BigDecimal.ONE, null).bandOf(BigDecimal.TEN)))
                .isEqualTo("COMMITTEE");
    }

    @Test
    void whatNobodyElseDecidesIsTheCouncils() {
        CompetenceRule rule = rule(new Band(Decider.MAYOR, null, null, new BigDecimal(25000)),
                new Band(Decider.COUNCIL, null, new BigDecimal(25000), null));

        assertThat(decider("SONSTIGES", false, null)).isEqualTo("COUNCIL");
        assertThat(decider("AUFTRAGSVERGABE", false, rule.bandOf(new BigDecimal("25000.01")))).isEqualTo("COUNCIL");
    }

    /** First the mayor, then a committee, then the council; without limit of the committee nothing is the council's. */
    static CompetenceRule upTo(BigDecimal mayor, @Nullable BigDecimal committee) {
        Band first = new Band(Decider.MAYOR, null, null, mayor);
        Band second = new Band(Decider.COMMITTEE, "hauptausschuss", mayor, committee);
        return committee == null ? rule(first, second)
                : rule(first, second, new Band(Decider.COUNCIL, null, committee, null));
    }

    private static CompetenceRule rule(Band... bands) {
        return new CompetenceRule("AUFTRAGSVERGABE", "Vergabe", List.of(bands), true, "Handbuch 3.3");
    }

    static String decider(String matter, boolean reserved, @Nullable Band band) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("matterKind", matter);
        inputs.put("reservedToCouncil", reserved);
        inputs.put("band", band == null ? null : band.decider().name());
        inputs.put("bandLimit", band == null ? null : band.upTo());
        DmnDecisionRuleResult rule = Tables.evaluate("competence", inputs).getSingleResult();
        assertThat(rule.<String>getEntry("reason")).contains("GO NRW");
        return rule.getEntry("decider");
    }
}
