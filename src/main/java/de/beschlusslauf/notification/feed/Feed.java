package de.beschlusslauf.notification.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One calendar that one person has subscribed to.
 *
 * @param usedOn day on which a program last fetched it, null if none has
 */
public record Feed(UUID id, String userId, Subject subject, Instant createdAt, @Nullable LocalDate usedOn) {
}
