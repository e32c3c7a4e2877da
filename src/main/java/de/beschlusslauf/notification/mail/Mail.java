package de.beschlusslauf.notification.mail;

import java.time.Instant;
import java.util.UUID;

import de.beschlusslauf.organization.Person;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one person, not yet written to the outbox.
 *
 * @param id what is put in under the same id again is the same mail, and goes out once
 * @param text German, plain; nothing that is not public
 * @param about null unless it is about an extract
 * @param validUntil after that moment nobody needs to read it any more, and it is not sent
 */
record Mail(UUID id, MailKind kind, Person to, String subject, String text, Instant validUntil, @Nullable About about) {

    /** A mail like no other. */
    Mail(MailKind kind, Person to, String subject, String text, Instant validUntil) {
        this(UUID.randomUUID(), kind, to, subject, text, validUntil, null);
    }
}
