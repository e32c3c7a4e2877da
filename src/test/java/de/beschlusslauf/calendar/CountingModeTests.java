package de.beschlusslauf.calendar;

import static de.beschlusslauf.calendar.CountingMode.ELEKTRONISCH;
import static de.beschlusslauf.calendar.CountingMode.ELEKTRONISCH_MIT_POST;
import static de.beschlusslauf.calendar.CountingMode.INKLUSIVE_BEIDE;
import static de.beschlusslauf.calendar.CountingMode.N_TER_TAG_VOR;
import static de.beschlusslauf.calendar.CountingMode.VOLLE_TAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The worked dates of handbook 4.3, every cell. */
class CountingModeTests {

    @ParameterizedTest(name = "Sitzung {0}")
    @CsvSource({
            // session, 13 full days, 10 full days, 7th day before, 12 both inclusive, 21 days
            "2021-06-16, 2021-06-02, 2021-06-04, 2021-06-09, 2021-06-04, 2021-05-26",
            "2022-06-07, 2022-05-24, 2022-05-27, 2022-05-31, 2022-05-27, 2022-05-17",
            "2021-06-02, 2021-05-19, 2021-05-21, 2021-05-26, 2021-05-21, 2021-05-12",
            "2016-07-07, 2016-06-23, 2016-06-24, 2016-06-30, 2016-06-24, 2016-06-16"})
    void backwardPeriodsEndOnTheWorkingDayBefore(LocalDate session, LocalDate thirteenFull, LocalDate tenFull,
            LocalDate seventhBefore, LocalDate twelveInclusive, LocalDate submission) {
        assertThat(invitation(session, 13, VOLLE_TAGE)).isEqualTo(thirteenFull);
        assertThat(invitation(session, 10, VOLLE_TAGE)).isEqualTo(tenFull);
        assertThat(invitation(session, 7, N_TER_TAG_VOR)).isEqualTo(seventhBefore);
        assertThat(invitation(session, 12, INKLUSIVE_BEIDE)).isEqualTo(twelveInclusive);
        assertThat(derive(DeadlineKind.SUBMISSION, session, 21, N_TER_TAG_VOR).dueOn()).isEqualTo(submission);
    }

    @ParameterizedTest(name = "Sitzung {0}: gezählt {1}")
    @CsvSource({"2021-06-16, 2021-06-05", "2021-06-02, 2021-05-22", "2016-07-07, 2016-06-26"})
    void theCountedDayIsKeptBesideTheShiftedOne(LocalDate session, LocalDate counted) {
        assertThat(List.of(derive(DeadlineKind.INVITATION, session, 10, VOLLE_TAGE),
                derive(DeadlineKind.INVITATION, session, 12, INKLUSIVE_BEIDE))).allSatisfy(shifted -> {
                    assertThat(shifted.statutoryDay()).isEqualTo(counted);
                    assertThat(shifted.isShifted()).isTrue();
                    assertThat(shifted.skipped()).extracting(DayOff::reason).first().isIn("Samstag", "Sonntag");
                });
    }

    @ParameterizedTest(name = "Sitzung {0}: verkürzt fünf Tage, Absende- und Sitzungstag mitgerechnet: {1}, also {2}")
    @CsvSource({"2021-06-16, 2021-06-12, 2021-06-11", "2022-06-07, 2022-06-03, 2022-06-03",
            "2021-06-02, 2021-05-29, 2021-05-28", "2016-07-07, 2016-07-03, 2016-07-01"})
    void aShortenedPeriodCountsBothEnds(LocalDate session, LocalDate counted, LocalDate dispatched) {
        Derivation shortened = derive(DeadlineKind.SHORTENED_INVITATION, session, 5, INKLUSIVE_BEIDE);

        assertThat(shortened.statutoryDay()).isEqualTo(counted);
        assertThat(shortened.dueOn()).isEqualTo(dispatched);
    }

    @ParameterizedTest(name = "Sitzung {0}: sechs Tage elektronisch {1}, auf Papier {2}, verkürzt drei Werktage {3}")
    @CsvSource({
            // Friday before Whit Monday; Wednesday; Thursday after the Wednesday holiday
            "2022-06-07, 2022-06-01, 2022-05-30, 2022-06-02",
            "2021-06-16, 2021-06-10, 2021-06-08, 2021-06-12",
            "2023-11-02, 2023-10-27, 2023-10-25, 2023-10-28"})
    void electronicAvailabilityAndWerktage(LocalDate session, LocalDate electronic, LocalDate paper,
            LocalDate threeWeekdays) {
        assertThat(invitation(session, 6, ELEKTRONISCH)).isEqualTo(electronic);
        assertThat(invitation(session, 6, ELEKTRONISCH_MIT_POST)).isEqualTo(paper);
        LocalRule urgent = new LocalRule(3, N_TER_TAG_VOR, DayUnit.WEEKDAYS, "neuss 1", "Geschäftsordnung");
        assertThat(derive(DeadlineKind.SHORTENED_INVITATION, session, urgent).statutoryDay()).isEqualTo(threeWeekdays);
    }

    @ParameterizedTest(name = "Sitzung {0}: Niederschrift nach zehn Arbeitstagen {1}, nach zehn Werktagen {2}")
    @CsvSource({"2021-06-16, 2021-06-30, 2021-06-28", "2021-12-15, 2021-12-30, 2021-12-28",
            "2024-02-15, 2024-02-29, 2024-02-27"})
    void forwardPeriodsCountWorkingDays(LocalDate session, LocalDate workingDays, LocalDate weekdays) {
        LocalRule werktage = new LocalRule(10, N_TER_TAG_VOR, DayUnit.WEEKDAYS, "nottuln 1", "Geschäftsordnung");

        assertThat(derive(DeadlineKind.MINUTES, session, Towns.days(10)).dueOn()).isEqualTo(workingDays);
        assertThat(derive(DeadlineKind.MINUTES, session, werktage).dueOn()).isEqualTo(weekdays);
    }

    @ParameterizedTest(name = "Beschluss {0}, {2} Jahre: {1}")
    @CsvSource({"2024-02-29, 2025-02-28, 1", "2023-02-28, 2024-02-28, 1", "2025-12-31, 2026-12-31, 1", "2024-05-01, 2025-05-02, 1",
            "2024-02-29, 2026-03-02, 2"})
    void yearsEndOnTheSameDay(LocalDate resolved, LocalDate end, int years) {
        assertThat(derive(DeadlineKind.FAULT_REBUKE, resolved, Towns.days(years)).dueOn()).isEqualTo(end);
    }

    private static LocalDate invitation(LocalDate session, int days, CountingMode mode) {
        return derive(DeadlineKind.INVITATION, session, days, mode).dueOn();
    }

    private static Derivation derive(DeadlineKind kind, LocalDate session, int days, CountingMode mode) {
        return derive(kind, session, Towns.days(days, mode));
    }

    private static Derivation derive(DeadlineKind kind, LocalDate eventOn, LocalRule period) {
        return Towns.rules(Towns.IN_NRW, Map.of(kind, period)).derive(kind, "town", "council", eventOn);
    }
}
