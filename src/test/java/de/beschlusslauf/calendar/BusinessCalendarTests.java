package de.beschlusslauf.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class BusinessCalendarTests {

    private final BusinessCalendar calendar = new BusinessCalendar(Towns.IN_NRW);

    @Test
    void nrwHasElevenHolidays() {
        List<String> names = holidays(2026, Land.NW);

        assertThat(names).containsExactly("Neujahr", "Karfreitag", "Ostermontag", "Tag der Arbeit",
                "Christi Himmelfahrt", "Pfingstmontag", "Fronleichnam", "Tag der Deutschen Einheit", "Allerheiligen",
                "1. Weihnachtsfeiertag", "2. Weihnachtsfeiertag");
    }

    @Test
    void easterAndWhitSundayAreSundaysAndNothingMore() {
        LocalCalendar town = Towns.IN_NRW.of("town");

        assertThat(town.restDay(LocalDate.of(2026, 4, 5))).isEqualTo("Sonntag");
        assertThat(town.restDay(LocalDate.of(2026, 5, 24))).isEqualTo("Sonntag");
    }

    @Test
    void reformationDayWasAHolidayOnceIn2017() {
        assertThat(calendar.isWorkingDay("town", LocalDate.of(2017, 10, 31))).isFalse();
        assertThat(calendar.isWorkingDay("town", LocalDate.of(2016, 10, 31))).isTrue();
        assertThat(calendar.isWorkingDay("town", LocalDate.of(2018, 10, 31))).isTrue();
    }

    @Test
    void christmasEveIsNoHolidayButTheOfficesAreClosed() {
        LocalCalendar town = Towns.IN_NRW.of("town");

        assertThat(town.restDay(LocalDate.of(2026, 12, 24))).isNull();
        assertThat(town.closure(LocalDate.of(2026, 12, 24))).isEqualTo("Dienststellen geschlossen");
        assertThat(town.closure(LocalDate.of(2026, 9, 4))).isEqualTo("Dienststellen geschlossen");
    }

    @Test
    void eachLandHasItsOwnHolidays() {
        LocalCalendar lowerSaxony = Towns.in(Land.NI).of("town");

        assertThat(lowerSaxony.restDay(LocalDate.of(2026, 6, 4))).isNull();
        assertThat(lowerSaxony.restDay(LocalDate.of(2025, 10, 31))).isEqualTo("Reformationstag");
    }

    @Test
    void aWorkingDayIsItsOwnNextAndPreviousWorkingDay() {
        LocalDate monday = LocalDate.of(2026, 11, 23);

        assertThat(offices().onOrAfter(monday)).isEqualTo(monday);
        assertThat(calendar.previousWorkingDay("town", monday)).isEqualTo(monday);
    }

    @Test
    void weekendsHolidaysAndClosedDaysAreSteppedOver() {
        assertThat(offices().onOrAfter(LocalDate.of(2026, 12, 24))).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(calendar.previousWorkingDay("town", LocalDate.of(2027, 1, 3)))
                .isEqualTo(LocalDate.of(2026, 12, 30));
        assertThat(offices().count(LocalDate.of(2026, 12, 23), 2)).isEqualTo(LocalDate.of(2026, 12, 29));
        assertThat(offices().count(LocalDate.of(2027, 1, 4), -2)).isEqualTo(LocalDate.of(2026, 12, 29));
    }

    private static Walk offices() {
        return new Walks(Towns.IN_NRW.of("town")).offices();
    }

    private static List<String> holidays(int year, Land land) {
        return Stream.iterate(LocalDate.of(year, 1, 1), day -> day.getYear() == year, day -> day.plusDays(1))
                .map(day -> Holidays.nameOf(land, day)).filter(name -> name != null).toList();
    }
}
