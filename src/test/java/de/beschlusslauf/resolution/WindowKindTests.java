package de.beschlusslauf.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import de.beschlusslauf.consultation.ReVote;
import de.beschlusslauf.organization.OrganizationType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Handbook 6.4: who may stop which resolution. */
class WindowKindTests {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        "COUNCIL,        false, -,                 COUNCIL",
        "COMMITTEE,      false, -,                 COMMITTEE",
        "MAIN_COMMITTEE, false, -,                 COMMITTEE",
        "MAIN_COMMITTEE, true,  -,                 NONE",
        "COUNCIL,        false, OBJECTION_MAYOR,   NONE",
        "COUNCIL,        false, OBJECTION_MEMBERS, COUNCIL",
        "COUNCIL,        false, UNLAWFUL,          SUPERVISION"})
    void theBodyAndTheReasonOfTheVoteDecide(OrganizationType decidedBy, boolean insteadOfCouncil, ReVote reVote,
            WindowKind expected) {
        assertThat(WindowKind.of(decidedBy, insteadOfCouncil, reVote)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"17, 4", "18, 4", "20, 4", "21, 5", "11, 3"})
    void oneFifthIsRoundedUp(int members, int needed) {
        assertThat(Quorum.oneFifthOf(members)).isEqualTo(needed);
    }
}
