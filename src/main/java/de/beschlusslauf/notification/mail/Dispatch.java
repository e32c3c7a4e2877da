package de.beschlusslauf.notification.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import de.beschlusslauf.organization.Person;
import de.beschlusslauf.organization.Persons;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.MessagingException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.MailPreparationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends what is due, one mail per transaction. The row stays locked from before the mail goes out until it is marked, so
 * that other nodes pass it by, and a node that dies in between leaves it waiting: it is sent again with the same
 * Message-ID. At least once, and twice only then.
 */
@Component
class Dispatch {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    private final OutboxTable table;

    private final MailServer server;

    private final MailSettings settings;

    private final Persons persons;

    private final MailDelivery delivery;

    private final TransactionOperations transaction;

    private final MeterRegistry meters;

    private final Clock clock;

    Dispatch(OutboxTable table, MailServer server, MailSettings settings, Persons persons,
            MailDelivery delivery, TransactionOperations transaction, MeterRegistry meters, Clock clock) {
        this.table = table;
        this.server = server;
        this.settings = settings;
        this.persons = persons;
        this.delivery = delivery;
        this.transaction = transaction;
        this.meters = meters;
        this.clock = clock;
    }

    /** What became of the attempt to send one mail. */
    private enum Attempt {
        NOTHING_DUE, SENT, NOT_SENT, OUTAGE
    }

    /** One round: at most a batch of mails, fewer if the server fails. @return how many were sent */
    int sendDue() {
        int sent = 0;
        for (int i = 0; i < settings.batch(); i++) {
            Attempt attempt = transaction.execute(status -> table.claim(clock.instant()).map(this::attempt)
                    .orElse(Attempt.NOTHING_DUE));
            sent += attempt == Attempt.SENT ? 1 : 0;
            if (attempt == Attempt.NOTHING_DUE || attempt == Attempt.OUTAGE) {
                break;
            }
        }
        return sent;
    }

    private Attempt attempt(StoredMail mail) {
        Instant now = clock.instant();
        Optional<String> address = persons.find(mail.userId()).map(Person::email);
        if (address.isEmpty() || !mail.validUntil().isAfter(now)) {
            end(mail, MailStatus.OUTDATED, now, address.isEmpty() ? "Die Person hat keine Adresse mehr." : null);
            return Attempt.NOT_SENT;
        }
        try {
            server.sender().send(Envelope.of(mail, server.sender(), server.from(), address.get()));
            end(mail, MailStatus.SENT, now, null);
            return Attempt.SENT;
        } catch (MailException e) {
            return failed(mail, Failure.of(e), now);
        } catch (MessagingException e) {
            return failed(mail, Failure.of(new MailPreparationException(e)), now);
        }
    }

    private Attempt failed(StoredMail mail, Failure failure, Instant now) {
        int attempts = mail.attempts() + 1;
        table.postpone(mail.id(), attempts, now.plus(settings.pauseAfter(attempts)), failure.text());
        meters.counter("beschlusslauf.mail.failures", "kind", mail.kind().name()).increment();
        boolean givenUp = failure.refused() || attempts >= settings.attempts();
        LOG.atWarn().addKeyValue("mail", mail.id()).addKeyValue("kind", mail.kind()).addKeyValue("body", mail.bodyId())
                .addKeyValue("attempt", attempts).addKeyValue("outage", failure.outage())
                .log(givenUp ? "Mail given up, an administrator can release it" : "Mail not sent, will be tried again");
        if (givenUp) {
            end(mail, MailStatus.GIVEN_UP, now, failure.text());
        }
        return failure.outage() ? Attempt.OUTAGE : Attempt.NOT_SENT;
    }

    private void end(StoredMail mail, MailStatus how, Instant now, @Nullable String why) {
        table.end(mail.id(), how, now, why);
        delivery.ended(mail, how);
        meters.counter("beschlusslauf.mail.ended", "kind", mail.kind().name(), "status", how.name()).increment();
    }
}
