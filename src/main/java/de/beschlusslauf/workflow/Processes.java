package de.beschlusslauf.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What the listeners of the domain's events may ask of running processes. Calls run in the caller's transaction with
 * the engine's authorization lifted, since the domain has checked the actor; tenants stay separated.
 */
public interface Processes {

    /**
     * Correlates a message with every instance that waits for it and carries the given variable.
     *
     * @return number of instances that took it; 0 is no error
     * @throws Refusal if one of them is suspended and so cannot take it; it names its business key
     */
    default <T> int correlate(String message, Variable<T> correlation, T value, Routing toTriggeredScope) {
        return correlateAll(message, correlation, List.of(value), toTriggeredScope);
    }

    /**
     * The same for several matters, all or none.
     *
     * @throws Refusal if an instance is suspended that would have to take it; it names all of them, and none has taken it
     */
    <T> int correlateAll(String message, Variable<T> correlation, Collection<T> values, Routing toTriggeredScope);

    /** Whether a process is running that carries the variable, itself or in a part of it. */
    <T> boolean isRunning(Variable<T> correlation, T value);

    /**
     * Gives every running process of one matter its new business key and its open tasks their new names, for instance
     * when a paper gets its number.
     */
    <T> void rename(Variable<T> correlation, T value, String businessKey);

    /** Open tasks of the municipality's processes with these business keys, whoever may see them. */
    List<OpenTask> openTasks(String bodyId, Collection<String> businessKeys);

    /** What the tasks carry in that variable, each in its own place, by id of the task; those without it are left out. One query. */
    <T> Map<String, T> carried(Variable<T> variable, Collection<OpenTask> tasks);

    /**
     * @param due null if it is not due
     * @param place where it stands in its process; not shown to anybody
     */
    record OpenTask(String id, String name, @Nullable Instant due, String place) {
    }

    /** Fills name, columns and due date of the matter's open tasks anew; who has them stays. */
    <T> void refreshTasks(Variable<T> correlation, T value);

    /**
     * Writes another text into a column of the open tasks of these processes, however many they are; tasks without that
     * column stay as they are.
     *
     * @param column of {@link TaskColumns}
     */
    void recolumn(String bodyId, Collection<String> businessKeys, String column, String text);

    /**
     * Gives the open tasks of an engine group, which has just lost its last member, to those who stand in. Whom a task
     * belongs to already keeps it.
     */
    void standInFor(String groupId);

    /**
     * Completes a waiting task in the name of who is logged in, after the domain has taken its answer by another way than
     * its form.
     *
     * @param elementId of the task in the model
     * @throws Refusal if it does not wait, or is not for the actor, whom the form would refuse as well
     */
    <T> void pass(Variable<T> correlation, T value, String elementId, Routing routing);

    /** Whether the model has a timer on the task, so that it acts itself when its time is over; false if it is done. */
    boolean isTimed(String taskId);

    /** The task is this person's from now on, whoever had it. Nothing happens if it is done. */
    void handOver(String taskId, String userId);

    /**
     * Puts back the open tasks that a person has taken and may no longer do, since none of these engine groups is asked.
     * What is nobody's but this person's stays.
     *
     * @param groups all groups that the person has now
     */
    void release(String userId, Set<String> groups);
}
