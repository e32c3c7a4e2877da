package de.beschlusslauf.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Handbook 3.4: who consents to unplanned or excess spending, § 83 GO NRW. */
class OverspendingTableTests {

    @ParameterizedTest(name = "{0}: {2} EUR, mandatory {1}, needs {5}")
    @CsvSource({
        // town,               mandatory, amount, voluntary limit, mandatory limit, consent
        "Waldbröl,             false,  15000.00,  15000,  15000, KAEMMERER_LISTE",
        "Waldbröl,             false,  15000.01,  15000,  15000, RAT_VORHER",
        "Waldbröl,             true,   15000.01,  15000,  15000, RAT_VORHER",
        "Rhein-Kreis Neuss,    false,   5000.00,   5000, 250000, KAEMMERER_LISTE",
        "Rhein-Kreis Neuss,    false,   5000.01,   5000, 250000, RAT_VORHER",
        "Rhein-Kreis Neuss,    true,    5000.01,   5000, 250000, KAEMMERER_LISTE",
        "Rhein-Kreis Neuss,    true,  250000.00,   5000, 250000, KAEMMERER_LISTE",
        "Rhein-Kreis Neuss,    true,  250000.01,   5000, 250000, RAT_VORHER"})
    void theLimitsOfTheHandbookDecide(String town, boolean mandatory, BigDecimal amount, BigDecimal voluntary,
            BigDecimal mandatoryLimit, String consent) {
        for (String kind : new String[] {"UEBERPLANMAESSIG", "AUSSERPLANMAESSIG"}) {
            assertThat(consent(kind, mandatory, amount, voluntary, mandatoryLimit, null, null)).isEqualTo(consent);
        }
    }

    @Test
    void aSufficientAuthorisationNeedsNoConsent() {
        assertThat(consent("NONE", false, BigDecimal.TEN, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, null))
                .isEqualTo("KEINE");
    }

    @Test
    void aLargeSingleItemNeedsASupplementaryBudget() {
        BigDecimal limit = new BigDecimal(900000);

        assertThat(consent("UEBERPLANMAESSIG", true, limit, BigDecimal.TEN, BigDecimal.TEN, limit, null))
                .isEqualTo("RAT_VORHER");
        assertThat(consent("UEBERPLANMAESSIG", true, limit.add(BigDecimal.ONE), BigDecimal.TEN, BigDecimal.TEN, limit,
                null)).isEqualTo("NACHTRAGSSATZUNG");
    }

    @Test
    void aDeficitWorseByMoreThanTheLimitNeedsASupplementaryBudget() {
        assertThat(consent("UEBERPLANMAESSIG", true, BigDecimal.ONE, BigDecimal.TEN, BigDecimal.TEN, null,
                new BigDecimal("2000000.01"))).isEqualTo("NACHTRAGSSATZUNG");
        assertThat(consent("UEBERPLANMAESSIG", true, BigDecimal.ONE, BigDecimal.TEN, BigDecimal.TEN, null,
                new BigDecimal(2000000))).isEqualTo("KAEMMERER_LISTE");
    }

    @Test
    void withoutAnAmountNothingIsDecided() {
        Map<String, Object> inputs = Map.of("overspending", "UEBERPLANMAESSIG", "mandatory", true);

        assertThat(Tables.evaluate("overspending", inputs)).isEmpty();
    }

    private static String consent(String kind, boolean mandatory, BigDecimal amount, BigDecimal voluntary,
            BigDecimal mandatoryLimit, @Nullable BigDecimal supplementary, @Nullable BigDecimal deficitIncrease) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("overspending", kind);
        inputs.put("amount", amount);
        inputs.put("mandatory", mandatory);
        inputs.put("voluntaryLimit", voluntary);
        inputs.put("mandatoryLimit", mandatoryLimit);
        inputs.put("supplementaryLimit", supplementary);
        inputs.put("deficitIncrease", deficitIncrease);
        inputs.put("deficitLimit", new BigDecimal(2000000));
        return Tables.evaluate("overspending", inputs).getSingleResult().getSingleEntry();
    }
}
