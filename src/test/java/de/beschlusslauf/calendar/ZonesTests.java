package de.beschlusslauf.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class ZonesTests {

    @Test
    void aDayEndsWithItsLastSecondInGermanyInSummerAndInWinter() {
        assertThat(Zones.endOf(LocalDate.of(2026, 7, 1))).isEqualTo(Instant.parse("2026-07-01T21:59:59Z"));
        assertThat(Zones.endOf(LocalDate.of(2026, 12, 1))).isEqualTo(Instant.parse("2026-12-01T22:59:59Z"));
    }

    @Test
    void lateEveningInUniversalTimeIsTheNextGermanDay() {
        assertThat(Zones.dayOf(Instant.parse("2026-07-01T22:30:00Z"))).isEqualTo(LocalDate.of(2026, 7, 2));
    }
}
