package de.beschlusslauf.notification.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.function.IntSupplier;

import org.springframework.stereotype.Component;

/** Keeps the outbox small: what nobody needs any more is not sent, what is over is deleted after the documented time. */
@Component
class CleanUp {

    private final OutboxTable table;

    private final MailSettings settings;

    private final Clock clock;

    CleanUp(OutboxTable table, MailSettings settings, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.clock = clock;
    }

    void run() {
        Instant now = clock.instant();
        repeat(() -> table.outdate(now));
        repeat(() -> table.delete(MailStatus.SENT, now.minus(settings.keepEnded())));
        repeat(() -> table.delete(MailStatus.OUTDATED, now.minus(settings.keepEnded())));
        repeat(() -> table.delete(MailStatus.GIVEN_UP, now.minus(settings.keepGivenUp())));
    }

    private static void repeat(IntSupplier statement) {
        int rows = OutboxTable.CLEAN_UP;
        while (rows == OutboxTable.CLEAN_UP) {
            rows = statement.getAsInt();
        }
    }
}
