package de.beschlusslauf.notification.mail;

import java.time.Clock;
import java.time.Duration;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Size and age of the outbox as metrics; every node reports the same, since there is one outbox. */
@Component
class OutboxMeters implements MeterBinder {

    private final OutboxTable table;

    private final Clock clock;

    OutboxMeters(OutboxTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("beschlusslauf.mail.pending", table, all -> all.backlog().pending())
                .description("Mails that wait to be sent").register(registry);
        Gauge.builder("beschlusslauf.mail.oldest", table, all -> age(all.backlog())).baseUnit("seconds")
                .description("Age of the oldest mail that waits").register(registry);
        Gauge.builder("beschlusslauf.mail.given.up", table, all -> all.backlog().givenUp())
                .description("Mails that wait for an administrator").register(registry);
    }

    private double age(Backlog backlog) {
        return backlog.oldest() == null ? 0 : Duration.between(backlog.oldest(), clock.instant()).toSeconds();
    }
}
