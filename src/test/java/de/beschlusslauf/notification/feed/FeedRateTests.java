package de.beschlusslauf.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import de.beschlusslauf.notification.feed.OwnTasks.OwnTask;
import de.beschlusslauf.organization.Person;
import org.junit.jupiter.api.Test;

/** Limits of a calendar, and how its deadlines count their changes; no database. */
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

    @Test
    void theSequenceOfADeadlineGrowsWithEveryChangeOfItsTask() {
        Person anna = new Person("anna", "meerbusch", "Anna", java.util.Set.of(), List.of(), List.of(), null);
        AtomicReference<Instant> changed = new AtomicReference<>(NOW);
        DeadlineEntries entries = new DeadlineEntries((person, from, to, limit) -> List.of(new OwnTask("task-1",
                "Mitzeichnen", "21/0219", NOW.plusSeconds(86_400), NOW, changed.get())));

        Entry first = entries.of(anna, new Window(NOW, NOW)).get(0);
        changed.set(NOW.plusSeconds(5));
        Entry second = entries.of(anna, new Window(NOW, NOW)).get(0);

        assertThat(first.sequence()).isZero();
        assertThat(second.sequence()).isEqualTo(5);
        assertThat(second.uid()).isEqualTo(first.uid());
    }
}
