package de.beschlusslauf.workflow;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The deadline that a task shows: its due and follow-up dates project it and move with it.
 *
 * @param id of the row in the table of deadlines
 * @param due last moment in time; of a session the end of its day
 * @param followUp when somebody is reminded of it before that, null if nobody is
 * @param lastDay when the day on which it is due begins
 */
public record TaskDeadline(UUID id, Instant due, @Nullable Instant followUp, Instant lastDay) {

    /** Task-local variable that holds the id of the deadline. */
    public static final String VARIABLE = "deadlineId";

    /**
     * When a task comes up again before it is due: with the reminder, or on the last day if the reminder was due before the task
     * existed.
     *
     * @return after its creation; null if it does not come up again
     */
    public @Nullable Instant followUpOf(Instant created) {
        return followUp == null ? null : Stream.of(followUp, lastDay).filter(created::isBefore).findFirst().orElse(null);
    }
}
