package de.beschlusslauf.notification.mail;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How full the outbox is.
 *
 * @param oldest when the oldest waiting mail was written, null if none waits
 * @param givenUp mails that wait for an operator
 */
record Backlog(long pending, @Nullable Instant oldest, long givenUp) {
}
