package de.beschlusslauf.calendar.process;

import java.time.Instant;
import java.util.Set;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.workflow.Variable;
import org.jspecify.annotations.Nullable;

/**
 * Declares that the timers of a model which read one variable project a deadline: they are moved with it, and the check
 * compares them with it. The module that owns the model gives it as a bean.
 *
 * @param process id of the model
 * @param timer variable that its timers read: {@code <timeDate>${sessionStart}</timeDate>}
 * @param correlation variable of the instance that holds the id of the deadline's subject; of the scope around the timer the
 *        id of the deadline, if there is one timer for each
 * @param kinds of the deadline
 * @param link how the correlation leads to the subject if it is not the subject itself
 * @param run where there is one timer for each deadline, each in a scope of its own: variable of the instance that holds
 *        the id of the deadline's subject
 * @param waiting elements at which a run stands while the timer waits; where it stands there without one, it is missing
 */
public record TimerProjection(String process, Variable<Instant> timer, Variable<?> correlation, Set<DeadlineKind> kinds,
        Moment moment, @Nullable Link link, @Nullable Variable<?> run, Waiting waiting) {

    public TimerProjection(String process, Variable<Instant> timer, Variable<?> correlation, DeadlineKind kind,
            Moment moment, Waiting waiting) {
        this(process, timer, correlation, Set.of(kind), moment, null, null, waiting);
    }

    public TimerProjection(String process, Variable<Instant> timer, Variable<?> correlation,
            Set<DeadlineKind> kinds, Moment moment, @Nullable Link link, Waiting waiting) {
        this(process, timer, correlation, kinds, moment, link, null, waiting);
    }

    /** Of a model whose sub-process with the timer runs once for each deadline. */
    public static TimerProjection ofEach(String process, Variable<Instant> timer, Variable<?> run,
            Variable<?> deadlineId, Set<DeadlineKind> kinds, Moment moment, Waiting waiting) {
        return new TimerProjection(process, timer, deadlineId, kinds, moment, null, run, waiting);
    }

    /** Whether an instance has one such timer for each deadline. */
    boolean each() {
        return run != null;
    }

    /**
     * Where the model stands while a timer waits: at the event itself, at the gateway before it, or in the task to which
     * it is attached.
     *
     * @param beyond whether the run stays there when the timer has fired
     */
    public record Waiting(Set<String> elements, boolean beyond) {

        public static Waiting at(String... elements) {
            return new Waiting(Set.of(elements), false);
        }

        /** In a task whose timer does not interrupt it. */
        public static Waiting besides(String task) {
            return new Waiting(Set.of(task), true);
        }
    }

    /**
     * A table of the module that leads from the correlated matter to the deadline's subject.
     *
     * @param table name of the table
     * @param matter column with the id that the instance holds
     * @param subject column with the id of the subject
     */
    public record Link(String table, String matter, String subject) {
    }
}
