package de.beschlusslauf.workflow;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The deadline that a task shows: its due and follow-up dates project it and move with it.
 *
 * @param id of the row in the table of deadlines
 * @param due last moment in time; of a session the end of its day
 * @param followUp when the task comes up again before that, null if it does not
 */
public record TaskDeadline(UUID id, Instant due, @Nullable Instant followUp) {

    /** Task-local variable that holds the id of the deadline. */
    public static final String VARIABLE = "deadlineId";
}
