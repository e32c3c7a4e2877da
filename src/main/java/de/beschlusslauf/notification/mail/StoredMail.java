package de.beschlusslauf.notification.mail;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One row of the outbox.
 *
 * @param userId to whom; the address is looked up when it is sent
 * @param messageId stays the same however often the mail is sent
 * @param attempts how often sending failed
 * @param lastError what the mail server said last, null if it never refused
 * @param about null unless it is about an extract
 */
public record StoredMail(UUID id, MailKind kind, String bodyId, String userId, String subject, String text, String messageId,
        Instant createdAt, Instant validUntil, MailStatus status, int attempts, Instant nextAttemptAt,
        @Nullable String lastError, @Nullable About about) {
}
