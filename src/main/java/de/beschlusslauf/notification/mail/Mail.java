package de.beschlusslauf.notification.mail;

import java.time.Instant;

import de.beschlusslauf.organization.Person;

/**
 * One mail to one person, not yet written to the outbox.
 *
 * @param text German, plain; nothing that is not public
 * @param validUntil after that moment nobody needs to read it any more, and it is not sent
 */
record Mail(MailKind kind, Person to, String subject, String text, Instant validUntil) {
}
