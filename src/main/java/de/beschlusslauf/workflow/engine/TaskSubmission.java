package de.beschlusslauf.workflow.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.beschlusslauf.idempotency.Once;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.UserTaskHandler;
import jakarta.validation.Validator;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The one door for answers to user tasks, whether they come from Tasklist, from {@code /engine-rest} or from
 * {@code /api}: actor, fields and values are checked, the domain is called, the task completes, all in one transaction.
 */
public class TaskSubmission {

    private final UserTaskHandlers handlers;

    private final EngineTasks tasks;

    private final Answers answers;

    private final ShownVariables variables;

    private final TransactionOperations transaction;

    private final Attempts attempts;

    private final Once once;

    TaskSubmission(UserTaskHandlers handlers, EngineTasks tasks, ObjectMapper json, Validator validator,
            TransactionOperations transaction, Once once) {
        this.once = once;
        this.handlers = handlers;
        this.tasks = tasks;
        this.answers = new Answers(json, validator);
        this.variables = new ShownVariables(json);
        this.transaction = transaction;
        this.attempts = new Attempts(transaction);
    }

    /**
     * @param submitted keys and values of the form; engine values or plain Java values
     * @throws Refusal if the actor, a field or the domain says no; the task then stays open and nothing is stored
     */
    public void submit(String taskId, Map<String, Object> submitted) {
        submit(taskId, null, submitted);
    }

    /**
     * The same for a program that may have to repeat a call whose answer was lost.
     *
     * @param key the program's {@code Idempotency-Key}; a repetition with the same answer does nothing again
     */
    public void submit(String taskId, @Nullable String key, Map<String, Object> submitted) {
        try {
            attempts.run(() -> once.run(tasks.actor().getUserId(), key, List.of("submit", taskId, submitted),
                    Boolean.class, () -> {
                        submitOnce(taskId, submitted);
                        return true;
                    }));
        } catch (NullValueException e) {
            throw tasks.find(taskId) == null ? gone() : e;
        }
    }

    private void submitOnce(String taskId, Map<String, Object> submitted) {
        Routing routing;
        try {
            routing = check(taskId, submitted).submit();
        } catch (Refusal e) {
            // Somebody may have done the task since it was read: then that is the reason
            throw tasks.find(taskId) == null ? gone() : e;
        }
        tasks.complete(taskId, routing);
    }

    /** The domain has taken the answer in a call of the actor's own; the task is his and is done. */
    void pass(String taskId, Routing routing) {
        refuseStrangers(tasks.require(taskId));
        tasks.take(taskId, tasks.actor().getUserId());
        tasks.complete(taskId, routing);
    }

    private Checked<?> check(String taskId, Map<String, Object> submitted) {
        OpenTask task = tasks.require(taskId);
        refuseStrangers(task);
        TaskContext context = tasks.context(task, tasks.actor().getUserId());
        return check(handler(context), context, submitted);
    }

    private <S extends Record, A extends Record> Checked<A> check(UserTaskHandler<S, A> handler, TaskContext context,
            Map<String, Object> submitted) {
        S shown = handler.open(context);
        @SuppressWarnings("unchecked")
        Class<A> type = (Class<A>) FormRecords.of(handler).answer();
        return new Checked<>(handler, context, answers.read(type, shown, submitted));
    }

    /**
     * What the form shows now.
     *
     * @throws Refusal as {@link #requireReader}
     */
    public OpenForm open(String taskId) {
        return Objects.requireNonNull(transaction.execute(status -> form(taskId)));
    }

    private OpenForm form(String taskId) {
        TaskContext context = tasks.context(requireReader(taskId), tasks.actor().getUserId());
        UserTaskHandler<?, ?> handler = handler(context);
        return new OpenForm(handler.open(context), FormField.of(FormRecords.of(handler).answer()));
    }

    VariableMap openVariables(String taskId) {
        return variables.of(open(taskId).shown());
    }

    private UserTaskHandler<?, ?> handler(TaskContext context) {
        UserTaskHandler<?, ?> handler = handlers.find(context.processId(), context.elementId());
        if (handler == null) {
            throw new Refusal("Für diese Aufgabe gibt es kein Formular. Bitte die Systembetreuung verständigen.");
        }
        return handler;
    }

    /**
     * The task, for its assignee and its candidates.
     *
     * @throws Refusal for everybody else, who may know that the task exists, not what is in it
     */
    OpenTask requireReader(String taskId) {
        OpenTask task = tasks.requireVisible(taskId);
        Authentication actor = tasks.actor();
        if (!task.isAssignedTo(actor) && !task.hasCandidate(actor)) {
            throw gone();
        }
        return task;
    }

    private void refuseStrangers(OpenTask task) {
        Authentication actor = tasks.actor();
        if (task.isAssigned() && !task.isAssignedTo(actor)) {
            throw taken();
        }
        if (!task.isAssigned() && !task.hasCandidate(actor)) {
            throw Refusal.forbidden("Diese Aufgabe ist nicht für Sie bestimmt. "
                    + "Bitte an die zuständige Stelle wenden.");
        }
    }

    /** Says that the task does not exist, or not for the actor. */
    public static Refusal gone() {
        return Refusal.notFound("Diese Aufgabe ist bereits erledigt oder nicht für Sie bestimmt. "
                + "Bitte die Aufgabenliste aktualisieren.");
    }

    static Refusal taken() {
        return Refusal.forbidden("Diese Aufgabe bearbeitet bereits eine andere Person. "
                + "Bitte die Aufgabenliste aktualisieren.");
    }

    /**
     * A form that somebody has opened.
     *
     * @param shown what it shows; its keys depend on the task
     * @param fields what an answer must or may have; their options are lists among what is shown
     */
    public record OpenForm(Record shown, List<FormField> fields) {
    }

    /** An answer whose actor, fields and values are right; the domain has not been asked yet. */
    private record Checked<A extends Record>(UserTaskHandler<?, A> handler, TaskContext context, A answer) {

        Routing submit() {
            return handler.submit(context, answer);
        }
    }
}
