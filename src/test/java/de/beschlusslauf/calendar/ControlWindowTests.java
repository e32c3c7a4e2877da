package de.beschlusslauf.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;

import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Handbook 4.4, all rows, and the committee windows of 6.4 and S-004. */
class ControlWindowTests {

    private final DeadlineRules rules = Towns.rules(Towns.IN_NRW, Map.of(DeadlineKind.SUBMISSION, Towns.days(21),
            DeadlineKind.CO_SIGNING, Towns.days(3)));

    @ParameterizedTest(name = "Ratsbeschluss {0}: dritter Tag {1}, mit § 193 BGB {2}")
    @CsvSource({
            "2016-07-07, 2016-07-10, 2016-07-11",
            "2021-09-30, 2021-10-03, 2021-10-04",
            "2027-03-25, 2027-03-28, 2027-03-30",
            "2026-12-22, 2026-12-25, 2026-12-28"})
    void theMayorHasThreeDaysAndBothDatesAreKept(LocalDate resolved, LocalDate third, LocalDate shifted) {
        Derivation window = councilWindow(resolved);

        assertThat(window.statutoryDay()).isEqualTo(third);
        assertThat(window.dueOn()).isEqualTo(shifted);
        assertThat(window.legalBasis()).isEqualTo("§ 54 Abs. 1 GO NRW, § 193 BGB");
        assertThat(window.ruleVersion()).isEqualTo("GO NRW 1994");
    }

    @ParameterizedTest(name = "Ausschussbeschluss {0}, {1} Tage: {2}")
    @CsvSource({"2021-06-02, 3, 2021-06-07", "2021-06-02, 8, 2021-06-10", "2016-09-13, 8, 2016-09-21"})
    void theCommitteeWindowTakesTheTownsPeriod(LocalDate resolved, int days, LocalDate end) {
        DeadlineRules town = Towns.rules(Towns.IN_NRW,
                Map.of(DeadlineKind.CONTROL_WINDOW_COMMITTEE, Towns.days(days)));

        Derivation window = town.derive(DeadlineKind.CONTROL_WINDOW_COMMITTEE, "town", "committee", resolved);

        assertThat(window.dueOn()).isEqualTo(end);
        assertThat(window.legalBasis()).isEqualTo("§ 57 Abs. 4 GO NRW, § 193 BGB; Geschäftsordnung");
    }

    @ParameterizedTest(name = "Widerspruch am letzten Tag nach Beschluss {0}: Sitzung zwischen {1} und {2}")
    @CsvSource({
            "2016-07-07, 2016-07-14, 2016-07-25",
            "2021-09-30, 2021-10-07, 2021-10-18",
            "2027-03-25, 2027-04-02, 2027-04-13",
            "2026-12-22, 2026-12-31, 2027-01-11"})
    void theCouncilVotesAgainBetweenTheThirdDayAndTwoWeeksAfterTheObjection(LocalDate resolved, LocalDate earliest,
            LocalDate latest) {
        LocalDate objection = councilWindow(resolved).dueOn();

        assertThat(rules.derive(DeadlineKind.RE_VOTE_EARLIEST, "town", "council", objection).dueOn())
                .isEqualTo(earliest);
        assertThat(rules.derive(DeadlineKind.RE_VOTE_LATEST, "town", "council", objection).dueOn()).isEqualTo(latest);
    }

    @Test
    void skippedDaysAreNamed() {
        Derivation window = councilWindow(LocalDate.of(2027, 3, 25));

        assertThat(window.skipped()).containsExactly(
                new DayOff(LocalDate.of(2027, 3, 28), "Sonntag"),
                new DayOff(LocalDate.of(2027, 3, 29), "Ostermontag"));
    }

    @Test
    void closedOfficesDoNotProlongAStatutoryPeriod() {
        Derivation window = councilWindow(LocalDate.of(2026, 12, 21));

        assertThat(window.dueOn()).isEqualTo(LocalDate.of(2026, 12, 24));
    }

    @Test
    void aRuleDoesNotReachBackBeforeItsStatute() {
        assertThatThrownBy(() -> councilWindow(LocalDate.of(1990, 1, 1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("§ 54 Abs. 1 GO NRW gilt hier erst seit dem 17.10.1994");
    }

    @Test
    void coSigningEndsThreeWorkingDaysBeforeTheSubmission() {
        Derivation coSigning = rules.derive(DeadlineKind.CO_SIGNING, "town", null, LocalDate.of(2021, 6, 16));

        // Wednesday 26 May; Whit Monday 24 May and the weekend do not count
        assertThat(coSigning.dueOn()).isEqualTo(LocalDate.of(2021, 5, 20));
        assertThat(coSigning.skipped()).extracting(DayOff::reason)
                .containsExactly("Pfingstmontag", "Sonntag", "Samstag");
        assertThat(coSigning.origin()).isEqualTo(
                rules.derive(DeadlineKind.SUBMISSION, "town", null, LocalDate.of(2021, 6, 16)));
        assertThat(coSigning.startOn()).isEqualTo(coSigning.origin().dueOn());
    }

    private Derivation councilWindow(LocalDate resolvedOn) {
        return rules.derive(DeadlineKind.CONTROL_WINDOW_COUNCIL, "town", "council", resolvedOn);
    }
}
