package de.beschlusslauf.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Public holidays of every year and Land, held against the holiday acts and an Easter that is computed here. */
class HolidaysTests {

    @Property
    void nrwHasTheElevenDaysOfItsHolidayActInEveryYear(@ForAll @IntRange(min = 1995, max = 2199) int year) {
        LocalDate easter = easter(year);
        Set<LocalDate> expected = new TreeSet<>(List.of(LocalDate.of(year, 1, 1), easter.minusDays(2),
                easter.plusDays(1), LocalDate.of(year, 5, 1), easter.plusDays(39), easter.plusDays(50),
                easter.plusDays(60), LocalDate.of(year, 10, 3), LocalDate.of(year, 11, 1), LocalDate.of(year, 12, 25),
                LocalDate.of(year, 12, 26)));
        if (year == 2017) {
            expected.add(LocalDate.of(2017, 10, 31));
        }

        assertThat(holidays(year, Land.NW)).isEqualTo(expected);
    }

    @Property
    void easterAndWhitSundayAreHolidaysInBrandenburgOnly(@ForAll @IntRange(min = 1995, max = 2199) int year,
            @ForAll Land land) {
        LocalDate easter = easter(year);

        assertThat(Holidays.nameOf(land, easter) != null).isEqualTo(land == Land.BB);
        assertThat(Holidays.nameOf(land, easter.plusDays(49)) != null).isEqualTo(land == Land.BB);
    }

    @Property
    void repentanceDayIsTheWednesdayBefore23NovemberInSaxonyOnly(@ForAll @IntRange(min = 1995, max = 2199) int year,
            @ForAll Land land) {
        LocalDate wednesday = LocalDate.of(year, 11, 23).with(TemporalAdjusters.previous(DayOfWeek.WEDNESDAY));

        assertThat(Holidays.nameOf(land, wednesday) != null).isEqualTo(land == Land.SN);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
            "2020-05-08, BE", "2025-05-08, BE", "2028-06-17, BE", "2019-03-08, BE", "2023-03-08, MV",
            "2019-09-20, TH", "2018-10-31, SH", "2018-10-31, HH", "2018-10-31, HB", "2018-10-31, NI",
            "2016-10-31, BB", "2016-10-31, MV", "2016-10-31, SN", "2016-10-31, ST", "2016-10-31, TH",
            "2026-01-06, BW", "2026-01-06, BY", "2026-01-06, ST", "2026-08-15, SL", "2026-06-04, HE", "2026-06-04, RP",
            "2026-06-04, SL", "2026-06-04, BW", "2026-06-04, BY", "2026-11-01, BW", "2026-11-01, BY", "2026-11-01, RP",
            "2026-11-01, SL", "1994-11-16, NW"})
    void theseDaysWereHolidays(LocalDate day, Land land) {
        assertThat(Holidays.nameOf(land, day)).isNotNull();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
            "2019-05-08, BE", "2021-05-08, BE", "2026-05-08, BE", "2027-06-17, BE", "2018-03-08, BE", "2022-03-08, MV",
            "2018-09-20, TH", "2016-10-31, NI", "2016-10-31, SH", "2016-10-31, NW", "2018-10-31, NW", "2018-10-31, BY",
            "2020-05-08, NW", "2026-01-06, NW", "2026-08-15, BY", "2026-06-04, NI", "2026-11-01, NI", "1995-11-22, NW",
            "2026-12-24, NW", "2026-12-31, NW"})
    void theseDaysWereNone(LocalDate day, Land land) {
        assertThat(Holidays.nameOf(land, day)).isNull();
    }

    @Test
    void twoHolidaysOnOneDayBothGiveTheirNames() {
        assertThat(Holidays.nameOf(Land.NW, LocalDate.of(2008, 5, 1)))
                .contains("Tag der Arbeit").contains("Christi Himmelfahrt");
    }

    @Test
    void aTownMayHaveHolidaysOfItsOwn() {
        LocalCalendar augsburg = new LocalCalendar("augsburg", Land.BY, List.of(
                new LocalHoliday("Augsburger Hohes Friedensfest", MonthDay.of(8, 8), null),
                new LocalHoliday("Mariä Himmelfahrt", MonthDay.of(8, 15), null),
                new LocalHoliday("Stadtjubiläum", null, LocalDate.of(2026, 7, 3))), Set.of(), Set.of());

        assertThat(augsburg.restDay(LocalDate.of(2025, 8, 8))).isEqualTo("Augsburger Hohes Friedensfest");
        assertThat(augsburg.restDay(LocalDate.of(2025, 8, 15))).isEqualTo("Mariä Himmelfahrt");
        assertThat(augsburg.restDay(LocalDate.of(2026, 7, 3))).isEqualTo("Stadtjubiläum");
        assertThat(augsburg.restDay(LocalDate.of(2025, 7, 3))).isNull();
    }

    private static Set<LocalDate> holidays(int year, Land land) {
        Set<LocalDate> found = new TreeSet<>();
        LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> Holidays.nameOf(land, day) != null).forEach(found::add);
        return found;
    }

    /** Gregorian Easter by Meeus, Jones and Butcher. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
