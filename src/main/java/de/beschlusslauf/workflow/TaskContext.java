package de.beschlusslauf.workflow;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * What a handler may know about its task.
 *
 * @param taskId engine id of the task
 * @param processId id of the process model, for instance {@code paper-drafting}
 * @param elementId id of the user task in the model, for instance {@code userTask_coSign}
 * @param businessKey the paper's reference or the meeting's key; null only in tests without one
 * @param bodyId short name of the municipality (engine tenant), for instance {@code meerbusch}
 * @param actor user id of who opens or submits; null while the engine creates the task
 * @param variables reads a process variable visible to the task, null if it is not set
 */
public record TaskContext(String taskId, String processId, String elementId, @Nullable String businessKey,
        String bodyId, @Nullable String actor, Function<String, @Nullable Object> variables) {

    /** @throws IllegalStateException if the variable is not set: a mistake in the model */
    public <T> T get(Variable<T> variable) {
        T value = find(variable);
        if (value == null) {
            throw new IllegalStateException("Process variable '" + variable.name() + "' is missing at " + elementId);
        }
        return value;
    }

    public <T> @Nullable T find(Variable<T> variable) {
        Object value = variables.apply(variable.name());
        return value == null ? null : variable.valueOf(value);
    }

    /** User id of the person at the screen. @throws IllegalStateException while the engine creates the task */
    public String person() {
        if (actor == null) {
            throw new IllegalStateException("Nobody acts on " + elementId + " yet");
        }
        return actor;
    }
}
