package de.beschlusslauf.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

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
        assertThat(decider("AUFTRAGSVERGABE", false, "hauptausschuss", amount, mayor, committee))
                .as(town).isEqualTo(decider);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VERWALTUNGSGRUNDSAETZE", "AUSSCHUSSBESETZUNG", "BEIGEORDNETE", "EHRENBUERGERRECHT",
        "GEBIETSAENDERUNG", "SATZUNG", "BAULEITPLAN", "HAUSHALT"})
    void theCatalogueBelongsToTheCouncilWhateverTheAmount(String matter) {
        assertThat(decider(matter, false, "hauptausschuss", BigDecimal.ONE, BigDecimal.TEN, BigDecimal.TEN))
                .isEqualTo("COUNCIL");
    }

    @Test
    void theCouncilMayTakeAMatterBack() {
        assertThat(decider("AUFTRAGSVERGABE", true, "hauptausschuss", BigDecimal.ONE, BigDecimal.TEN, BigDecimal.TEN))
                .isEqualTo("COUNCIL");
    }

    @Test
    void aCommitteeCommissionsTheAdministrationWhereNoMoneyIsInvolved() {
        assertThat(decider("ARBEITSAUFTRAG", false, "hda", null, null, null)).isEqualTo("COMMITTEE");
        assertThat(decider("ARBEITSAUFTRAG", false, "hda", BigDecimal.ZERO, null, null)).isEqualTo("COMMITTEE");
    }

    @Test
    void routineBusinessIsTheMayors() {
        assertThat(decider("LAUFENDE_VERWALTUNG", false, null, null, null, null)).isEqualTo("MAYOR");
    }

    @Test
    void whatNobodyElseDecidesIsTheCouncils() {
        assertThat(decider("SONSTIGES", false, null, null, null, null)).isEqualTo("COUNCIL");
        assertThat(decider("AUFTRAGSVERGABE", false, null, new BigDecimal("25000.01"), new BigDecimal(25000), null))
                .isEqualTo("COUNCIL");
    }

    static String decider(String matter, boolean reserved, @Nullable String committee, @Nullable BigDecimal amount,
            @Nullable BigDecimal mayorLimit, @Nullable BigDecimal committeeLimit) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("matterKind", matter);
        inputs.put("reservedToCouncil", reserved);
        inputs.put("delegatedCommittee", committee);
        inputs.put("amount", amount);
        inputs.put("mayorLimit", mayorLimit);
        inputs.put("committeeLimit", committeeLimit);
        DmnDecisionRuleResult rule = Tables.evaluate("competence", inputs).getSingleResult();
        assertThat(rule.<String>getEntry("reason")).contains("GO NRW");
        return rule.getEntry("decider");
    }
}
