package de.beschlusslauf.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Handbook 6.2: each result in each role of the body has exactly one next step. */
class OutcomeTableTests {

    static final List<String> ROLES = List.of("HEARING", "PRELIMINARY", "DECISION", "TAKING_NOTE");

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED,                   NEXT_STATION, NEXT_STATION,     CONTROL_WINDOW,   NOT_ALLOWED",
        "ACCEPTED_IN_PARTS,          NEXT_STATION, NEXT_STATION,     CONTROL_WINDOW,   NOT_ALLOWED",
        "ACCEPTED_AMENDED,           NEXT_STATION, NEXT_STATION,     CONTROL_WINDOW,   NOT_ALLOWED",
        "REJECTED,                   NEXT_STATION, NEXT_STATION,     END_REJECTED,     NOT_ALLOWED",
        "FORWARDED_WITHOUT_VOTE,     NEXT_STATION, NEXT_STATION,     NOT_ALLOWED,      NOT_ALLOWED",
        "POSTPONED,                  SAME_STATION, SAME_STATION,     SAME_STATION,     SAME_STATION",
        "REFERRED,                   NOT_ALLOWED,  INSERT_STATION,   INSERT_STATION,   NOT_ALLOWED",
        "RETURNED_TO_ADMINISTRATION, NOT_ALLOWED,  BACK_TO_DRAFTING, BACK_TO_DRAFTING, NOT_ALLOWED",
        "TAKEN_OFF_AGENDA,           SAME_STATION, SAME_STATION,     SAME_STATION,     SAME_STATION",
        "WITHDRAWN,                  END_WITHDRAWN, END_WITHDRAWN,   END_WITHDRAWN,    END_WITHDRAWN",
        "NOTED,                      NEXT_STATION, NEXT_STATION,     END_NOTED,        END_NOTED",
        "STATIONS_ADDED,             NOT_ALLOWED,  INSERT_STATION,   NOT_ALLOWED,      NOT_ALLOWED"})
    void eachResultHasOneNextStepInEachRole(String outcome, String hearing, String preliminary, String decision,
            String takingNote) {
        // given
        List<String> expected = List.of(hearing, preliminary, decision, takingNote);

        // when
        List<String> steps = ROLES.stream().map(role -> nextStep(outcome, role)).toList();

        // then
        assertThat(steps).as(outcome + " in the roles " + ROLES).isEqualTo(expected);
    }

    @Test
    void anUnknownResultHasNoNextStep() {
        assertThat(Tables.evaluate("outcome", Map.of("outcome", "APPLAUDED", "role", "DECISION"))).isEmpty();
        assertThat(Tables.evaluate("outcome", Map.of("outcome", "ACCEPTED", "role", "AUDIENCE"))).isEmpty();
    }

    static String nextStep(String outcome, String role) {
        return Tables.evaluate("outcome", Map.of("outcome", outcome, "role", role)).getSingleResult()
                .getSingleEntry();
    }
}
