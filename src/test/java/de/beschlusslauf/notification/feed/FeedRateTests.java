package de.beschlusslauf.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

/** Limits of a calendar; no database. */
class FeedRateTests {

    static final Instant NOW = Instant.parse("2021-05-21T08:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);

    private final FeedSettings settings = new FeedSettings(Period.ofYears(1), Period.ofYears(2), Duration.ofHours(2), 3,
            Duration.ofMinutes(10));

    private final Clock clock = new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    };

    @Test
    void aProgramThatAsksTooOftenWaitsAndTheOthersDoNot() {
        FeedRate rate = new FeedRate(settings, clock);
        UUID eager = UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            assertThat(rate.take(eager)).isZero();
        }
        now.set(NOW.plusSeconds(60));

        assertThat(rate.take(eager)).isEqualTo(Duration.ofMinutes(9));
        assertThat(rate.take(UUID.randomUUID())).isZero();
        now.set(NOW.plusSeconds(600));
        assertThat(rate.take(eager)).isZero();
    }
}
