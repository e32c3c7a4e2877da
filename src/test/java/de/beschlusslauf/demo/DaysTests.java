package de.beschlusslauf.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import de.beschlusslauf.calendar.Land;
import de.beschlusslauf.calendar.LocalCalendar;
import de.beschlusslauf.demo.cases.Days;
import de.beschlusslauf.demo.cases.SessionDays;
import org.junit.jupiter.api.Test;

/** Whenever the demonstration is loaded, its sessions fall on days on which councils meet. */
class DaysTests {

    private static final LocalDate DECIDED = LocalDate.of(2021, 6, 16);

    private static final LocalDate STAGE = LocalDate.of(2021, 8, 25);

    private static final LocalDate COUNCIL = LocalDate.of(2021, 9, 30);

    private final SessionDays sessions = new SessionDays(
            new LocalCalendar("musterstadt", Land.NW, List.of(), Set.of(), Set.of())::isWorkingDay);

    @Test
    void pastAndComingSessionsFitWhateverTheDay() {
        LocalDate.of(2025, 1, 1).datesUntil(LocalDate.of(2029, 1, 1)).forEach(wanted -> {
            Days days = Days.shifting(STAGE, wanted, sessions, List.of(DECIDED));

            assertThat(List.of(days.day(DECIDED), days.day(STAGE), days.day(COUNCIL))).as("%s", wanted)
                    .allMatch(sessions).isSorted();
            assertThat(days.day(STAGE)).isBetween(wanted.minusWeeks(7), wanted);
        });
    }

    @Test
    void aSessionOnNewYearsDayMovesBehindTheHolidays() {
        Days days = Days.shifting(STAGE, LocalDate.of(2026, 11, 27), sessions, List.of(DECIDED));

        assertThat(days.day(STAGE)).isEqualTo("2026-11-25");
        assertThat(days.day(COUNCIL)).as("31 December").isEqualTo("2027-01-07");
    }

    @Test
    void theTrueDaysStay() {
        assertThat(Days.TRUE.day(LocalDate.of(2021, 5, 8))).isEqualTo("2021-05-08");
    }
}
