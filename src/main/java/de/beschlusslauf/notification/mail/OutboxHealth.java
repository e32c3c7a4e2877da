package de.beschlusslauf.notification.mail;

import java.time.Clock;
import java.time.Duration;

import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/**
 * The outbox among the health details, for administrators. Mail that does not go out is no reason to take a node out of
 * service, so the status stays up; the figures say whether somebody has to look.
 */
@Component("mails")
class OutboxHealth extends AbstractHealthIndicator {

    private final OutboxTable table;

    private final MailServer server;

    private final Clock clock;

    OutboxHealth(OutboxTable table, MailServer server, Clock clock) {
        super("The outbox cannot be read");
        this.table = table;
        this.server = server;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Backlog backlog = table.backlog();
        builder.up().withDetail("server", server.isThere()).withDetail("pending", backlog.pending())
                .withDetail("givenUp", backlog.givenUp());
        if (backlog.oldest() != null) {
            builder.withDetail("oldestSeconds", Duration.between(backlog.oldest(), clock.instant()).toSeconds());
        }
    }
}
