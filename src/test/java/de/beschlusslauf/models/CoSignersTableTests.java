package de.beschlusslauf.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Handbook 3.5, DMN-4: who has to co-sign. */
class CoSignersTableTests {

    private static final List<String> FACTS = List.of("financeYes", "newPosts", "legalRisk", "staffOrOrganisation",
            "equality", "equalityClaimed", "inclusionConsidered", "personalData", "procurement",
            "financeSoftware");

    @ParameterizedTest
    @CsvSource({
        "financeYes,          kaemmerei",
        "newPosts,            kaemmerei personal",
        "legalRisk,           rechtsamt",
        "staffOrOrganisation, personal personalrat",
        "equality,            gleichstellung",
        "equalityClaimed,     gleichstellung",
        "inclusionConsidered, inklusion",
        "personalData,        datenschutz itsicherheit",
        "procurement,         rechnungspruefung vergabe",
        "financeSoftware,     rechnungspruefung"})
    void eachFactAsksItsDepartments(String fact, String departments) {
        assertThat(coSigners(Set.of(fact))).isEqualTo(new TreeSet<>(List.of(departments.split(" "))));
    }

    @Test
    void aPaperThatTouchesNothingNeedsNobody() {
        assertThat(coSigners(Set.of())).isEmpty();
    }

    @Test
    void aPaperThatTouchesEverythingAsksEverybodyOnce() {
        assertThat(coSigners(Set.copyOf(FACTS))).containsExactly("datenschutz", "gleichstellung", "inklusion",
                "itsicherheit", "kaemmerei", "personal", "personalrat", "rechnungspruefung", "rechtsamt", "vergabe");
    }

    private static Set<String> coSigners(Set<String> facts) {
        Map<String, Object> inputs = new HashMap<>();
        FACTS.forEach(fact -> inputs.put(fact, facts.contains(fact)));
        return new TreeSet<>(Tables.evaluate("co-signers", inputs).<String>collectEntries("coSigner"));
    }
}
