package de.beschlusslauf.calendar;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Somebody is to be told about a deadline. Published by whoever watches it, in the transaction in which it is noted that
 * the notice was given; whoever listens passes it on after the commit.
 *
 * @param reference number of the matter, no subject: the notice leaves the house
 * @param dueAt the last moment that is still in time
 * @param taskId the task that waits for the deadline; null if it is not one task
 * @param userIds who is told: for a reminder whoever has to act, for an escalation also the deputy or superior
 */
public record DeadlineNotice(String bodyId, DeadlineKind kind, Occasion occasion, String reference, Instant dueAt,
        @Nullable String taskId, Set<String> userIds) {

    /** Why the notice is given. */
    public enum Occasion {
        /** The deadline is near. */
        REMINDER,
        /** The deadline has passed and nothing was done. */
        ESCALATION
    }

    public DeadlineNotice {
        userIds = Set.copyOf(userIds);
    }
}
