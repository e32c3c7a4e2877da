package de.beschlusslauf.calendar;

import static de.beschlusslauf.calendar.CountingMode.INKLUSIVE_BEIDE;
import static de.beschlusslauf.calendar.CountingMode.N_TER_TAG_VOR;
import static de.beschlusslauf.calendar.CountingMode.VOLLE_TAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
        Derivation tenFullDays = derive(DeadlineKind.INVITATION, session, 10, VOLLE_TAGE);

        assertThat(tenFullDays.statutoryDay()).isEqualTo(counted);
        assertThat(tenFullDays.isShifted()).isTrue();
        assertThat(tenFullDays.skipped()).extracting(DayOff::reason).first().isIn("Samstag", "Sonntag");
    }

    private static LocalDate invitation(LocalDate session, int days, CountingMode mode) {
        return derive(DeadlineKind.INVITATION, session, days, mode).dueOn();
    }

    private static Derivation derive(DeadlineKind kind, LocalDate session, int days, CountingMode mode) {
        return Towns.rules(Towns.IN_NRW, Map.of(kind, Towns.days(days, mode))).derive(kind, "town", "council", session);
    }
}
