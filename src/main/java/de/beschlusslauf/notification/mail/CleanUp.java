package de.beschlusslauf.notification.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.IntSupplier;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps the outbox small: what nobody needs any more is not sent, what is over is deleted after the documented time. */
@Component
class CleanUp {

    private final OutboxTable table;

    private final MailSettings settings;

    private final MailDelivery delivery;

    private final TransactionOperations transaction;

    private final Clock clock;

    CleanUp(OutboxTable table, MailSettings settings, MailDelivery delivery, TransactionOperations transaction, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.delivery = delivery;
        this.transaction = transaction;
        this.clock = clock;
    }

    void run() {
        Instant now = clock.instant();
        repeat(() -> outdate(now));
        repeat(() -> table.delete(MailStatus.SENT, now.minus(settings.keepEnded())));
        repeat(() -> table.delete(MailStatus.OUTDATED, now.minus(settings.keepEnded())));
        repeat(() -> table.delete(MailStatus.GIVEN_UP, now.minus(settings.keepGivenUp())));
    }

    private int outdate(Instant now) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<StoredMail> outdated = table.outdate(now);
            outdated.forEach(mail -> delivery.ended(mail, MailStatus.OUTDATED));
            return outdated.size();
        }));
    }

    private static void repeat(IntSupplier statement) {
        int rows = OutboxTable.CLEAN_UP;
        while (rows == OutboxTable.CLEAN_UP) {
            rows = statement.getAsInt();
        }
    }
}
