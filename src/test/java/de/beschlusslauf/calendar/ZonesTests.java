package de.beschlusslauf.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

import de.beschlusslauf.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonesTests {

    @ParameterizedTest(name = "{0} ends at {1} and has {2} hours")
    @CsvSource({
        "2026-07-01, 2026-07-01T21:59:59Z, 24",
        "2026-12-01, 2026-12-01T22:59:59Z, 24",
        "2028-02-28, 2028-02-28T22:59:59Z, 24",
        "2028-02-29, 2028-02-29T22:59:59Z, 24",
        "2026-03-28, 2026-03-28T22:59:59Z, 24",
        "2026-03-29, 2026-03-29T21:59:59Z, 23",
        "2026-10-24, 2026-10-24T21:59:59Z, 24",
        "2026-10-25, 2026-10-25T22:59:59Z, 25",
        "2026-12-31, 2026-12-31T22:59:59Z, 24",
        "2027-01-01, 2027-01-01T22:59:59Z, 24"})
    void aDayEndsWithItsLastSecondInGermany(LocalDate day, Instant end, int hours) {
        assertThat(Zones.endOf(day)).isEqualTo(end);
        assertThat(Duration.between(Zones.startOf(day), end)).isEqualTo(Duration.ofHours(hours).minusSeconds(1));
    }

    @ParameterizedTest(name = "{1} on {0} is {2}")
    @CsvSource({
        "2026-03-29, 01:59, 2026-03-29T00:59:00Z",
        "2026-03-29, 02:30, 2026-03-29T01:30:00Z",
        "2026-03-29, 03:00, 2026-03-29T01:00:00Z",
        "2026-10-25, 01:59, 2026-10-24T23:59:00Z",
        "2026-10-25, 02:30, 2026-10-25T00:30:00Z",
        "2026-10-25, 03:00, 2026-10-25T02:00:00Z",
        "2028-02-29, 17:00, 2028-02-29T16:00:00Z",
        "2026-12-31, 23:59, 2026-12-31T22:59:00Z"})
    void aTimeThatDoesNotExistIsAnHourLaterAndOneThatExistsTwiceTheFirst(LocalDate day, LocalTime time, Instant moment) {
        assertThat(Zones.at(day, time)).isEqualTo(moment);
    }

    @ParameterizedTest(name = "{0} belongs to {1}")
    @CsvSource({
        "2026-07-01T22:30:00Z, 2026-07-02",
        "2026-03-28T23:00:00Z, 2026-03-29",
        "2026-03-29T22:00:00Z, 2026-03-30",
        "2026-10-24T22:00:00Z, 2026-10-25",
        "2026-10-25T22:59:59Z, 2026-10-25",
        "2028-02-29T23:00:00Z, 2028-03-01",
        "2026-12-31T22:59:59Z, 2026-12-31",
        "2026-12-31T23:00:00Z, 2027-01-01"})
    void lateEveningInUniversalTimeIsTheNextGermanDay(Instant moment, LocalDate day) {
        assertThat(Zones.dayOf(moment)).isEqualTo(day);
    }

    @Test
    void bothEqualHoursOfTheNightInWhichSummerTimeEndsBelongToTheSameDay() {
        LocalDate day = LocalDate.of(2026, 10, 25);

        assertThat(Zones.dayOf(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo(day);
        assertThat(Zones.dayOf(Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo(day);
    }

    @Test
    void aTimeThatClocksSkipIsRefusedAtItsField() {
        assertThatThrownBy(() -> Zones.meant(LocalDateTime.of(2028, 3, 26, 2, 30), "time"))
                .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.field()).isEqualTo("time"))
                .hasMessage("02:30 Uhr gibt es am 26.03.2028 nicht, weil die Uhr in dieser Nacht auf Sommerzeit vorgestellt wird;"
                        + " wählen Sie eine andere Uhrzeit.");
    }

    @Test
    void theHoursAroundItAreMomentsAndTheOneThatComesTwiceIsTheFirst() {
        assertThat(Zones.meant(LocalDateTime.of(2028, 3, 26, 1, 59), "time")).isEqualTo(Instant.parse("2028-03-26T00:59:00Z"));
        assertThat(Zones.meant(LocalDateTime.of(2028, 3, 26, 3, 0), "time")).isEqualTo(Instant.parse("2028-03-26T01:00:00Z"));
        assertThat(Zones.meant(LocalDateTime.of(2028, 10, 29, 2, 30), "time")).isEqualTo(Instant.parse("2028-10-29T00:30:00Z"));
    }
}
