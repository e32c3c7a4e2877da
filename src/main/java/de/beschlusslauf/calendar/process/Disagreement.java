package de.beschlusslauf.calendar.process;

import java.time.Instant;
import java.util.UUID;

import de.beschlusslauf.workflow.EngineDates;
import de.beschlusslauf.workflow.EngineDates.EngineDate;
import org.jspecify.annotations.Nullable;

/**
 * A date in the engine that is not the one of the table, or that is not there although it should be.
 *
 * @param id of the job or task; of the execution for a variable, which is the instance or a scope of it, and for a timer
 *        that is missing, which then waits for nothing
 * @param variable name of it, null for timers and tasks
 * @param deadlineId null if there is no deadline behind the date, which nothing can repair
 * @param present what the engine has now
 * @param expected what the table says; null for a task whose deadline was cancelled
 * @param followUp expected follow-up date of a task
 */
public record Disagreement(What what, String id, @Nullable String variable, @Nullable UUID deadlineId,
        @Nullable Instant present, @Nullable Instant expected, @Nullable Instant followUp) {

    /** Where the date stands. */
    public enum What {
        TIMER, VARIABLE, TASK,
        /** A run waits for a timer that does not exist, or has none for an open deadline that is still ahead. */
        MISSING_TIMER,
        /** A task has no day, and no deadline from which it might take one. */
        MISSING_DATE
    }

    boolean isRepairable() {
        return deadlineId != null && (what == What.TASK || expected != null);
    }

    EngineDate repaired() {
        return switch (what) {
            case TASK -> new EngineDates.TaskDates(id, expected, followUp);
            case TIMER -> new EngineDates.TimerDate(id, moment());
            case MISSING_TIMER -> new EngineDates.TimerAgain(id, moment());
            case MISSING_DATE -> throw new IllegalStateException("No deadline is known for " + id);
            case VARIABLE -> new EngineDates.VariableDate(id, String.valueOf(variable), moment());
        };
    }

    private Instant moment() {
        if (expected == null) {
            throw new IllegalStateException("No date to repair " + id);
        }
        return expected;
    }
}
