package de.beschlusslauf.workflow;

import org.jspecify.annotations.Nullable;

/**
 * Translates one user task: {@code open} shows what the domain knows, {@code submit} turns the answer into one domain
 * call. A handler decides nothing. The class is annotated with {@link UserTask} and named like the element:
 * {@code userTask_coSign} is {@code CoSign}.
 *
 * <p>{@code open} runs whenever the form is opened and again before {@code submit}, so it always shows the present.
 * Nothing of what it shows or takes is stored in the engine.
 *
 * @param <S> record of what the form shows; its components are the keys of the form
 * @param <A> record of what the form takes; its components are the keys of the form's inputs
 */
public interface UserTaskHandler<S extends Record, A extends Record> {

    /** What the form shows now, including the present values of its inputs and the lists to choose from. */
    S open(TaskContext task);

    /**
     * One domain call with the checked answer. Unknown and missing fields, values that are not in their list and stale
     * views have been refused before.
     *
     * @return facts for the gateways of the model
     * @throws de.beschlusslauf.refusal.Refusal if a rule says no; the task then stays open
     */
    Routing submit(TaskContext task, A answer);

    /** Who gets the task: by default everybody with the model's role in the municipality. */
    default Assignment assign(TaskContext task, String role) {
        return Assignment.toRole(task.bodyId(), role);
    }

    /**
     * The deadline by which the task is to be done. Its dates follow the table by themselves. Every task has one from its
     * first moment; null only for what began before the rule for it.
     */
    @Nullable TaskDeadline deadline(TaskContext task);
}
