package de.beschlusslauf.workflow;

import java.time.Instant;
import java.util.Collection;

import org.jspecify.annotations.Nullable;

/** Sets the dates by which the engine acts and which people see on tasks. */
public interface EngineDates {

    /**
     * Sets all of them in one go, in the caller's transaction, whoever the actor is, failed jobs and suspended
     * instances included. What no longer exists is passed over.
     */
    void set(Collection<? extends EngineDate> dates);

    /** One date of the engine. */
    sealed interface EngineDate {
    }

    /** When a timer fires. */
    record TimerDate(String jobId, Instant due) implements EngineDate {
    }

    /** A timer of what waits there, begun anew if there is none any more, for instance since it has fired once. */
    record TimerAgain(String executionId, Instant due) implements EngineDate {
    }

    /** The variable from which timers of the instance, or of one scope of it, take their date. */
    record VariableDate(String executionId, String variable, Instant due) implements EngineDate {
    }

    /** Due and follow-up date of a task; null for none. */
    record TaskDates(String taskId, @Nullable Instant due, @Nullable Instant followUp) implements EngineDate {
    }
}
