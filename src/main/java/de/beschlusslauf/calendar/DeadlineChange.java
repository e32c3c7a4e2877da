package de.beschlusslauf.calendar;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One change of a deadline.
 *
 * @param oldDueAt last moment in time before the change; null when the deadline was set
 * @param newDueAt last moment in time after it
 * @param by user id, {@code system} for a timer
 * @param reason German, as the person wrote it; null if a rule changed the day
 */
public record DeadlineChange(Instant at, @Nullable Instant oldDueAt, Instant newDueAt, DeadlineStatus status,
        String ruleId, String ruleVersion, String by, @Nullable String reason) {
}
