package de.beschlusslauf.workflow.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.beschlusslauf.idempotency.Once;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.workflow.StartFormHandler;
import de.beschlusslauf.workflow.StartFormHandler.StartContext;
import jakarta.validation.Validator;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** The one door for start forms: fields and values are checked, the domain is called and starts the process. */
public class StartSubmission {

    private final StartFormHandlers handlers;

    private final EngineTasks tasks;

    private final StartPermit permit;

    private final Answers answers;

    private final ShownVariables variables;

    private final TransactionOperations transaction;

    private final Attempts attempts;

    private final Once once;

    StartSubmission(StartFormHandlers handlers, EngineTasks tasks, StartPermit permit, ObjectMapper json,
            Validator validator, TransactionOperations transaction, Once once) {
        this.once = once;
        this.handlers = handlers;
        this.tasks = tasks;
        this.permit = permit;
        this.answers = new Answers(json, validator);
        this.variables = new ShownVariables(json);
        this.transaction = transaction;
        this.attempts = new Attempts(transaction);
    }

    /**
     * What was started.
     *
     * @param process id
     * @param reference the paper's reference or the meeting's key
     * @param body short name of the municipality
     */
    public record Started(String process, String reference, String body) {
    }

    /** What the form shows now. @throws Refusal if the process has no start form */
    public Record open(String processId) {
        StartContext context = context();
        return Objects.requireNonNull(transaction.execute(status -> handler(processId).open(context)));
    }

    /** The fields that an answer must or may have. */
    public List<FormField> fields(String processId) {
        return FormField.of(FormRecords.of(handler(processId)).answer());
    }

    /**
     * Starts the process for a program.
     *
     * @param key the program's {@code Idempotency-Key}; a repetition starts nothing again
     * @throws Refusal if a field or the domain says no; nothing is started then
     */
    public Started start(String processId, @Nullable String key, Map<String, Object> submitted) {
        StartContext context = context();
        return attempts.run(() -> once.run(context.actor(), key, List.of("start", processId, submitted), Started.class,
                () -> started(processId, submitOnce(processId, context, submitted))));
    }

    private static Started started(String processId, ProcessInstance instance) {
        return new Started(processId, instance.getBusinessKey(), String.valueOf(instance.getTenantId()));
    }

    VariableMap openVariables(String processId) {
        return variables.of(open(processId));
    }

    ProcessInstance submit(String processId, Map<String, Object> submitted) {
        StartContext context = context();
        return attempts.run(() -> submitOnce(processId, context, submitted));
    }

    private ProcessInstance submitOnce(String processId, StartContext context, Map<String, Object> submitted) {
        submit(handler(processId), context, submitted);
        return permit.lastStarted(processId);
    }

    private <S extends Record, A extends Record> void submit(StartFormHandler<S, A> handler, StartContext context,
            Map<String, Object> submitted) {
        @SuppressWarnings("unchecked")
        Class<A> type = (Class<A>) FormRecords.of(handler).answer();
        handler.submit(context, answers.read(type, handler.open(context), submitted));
    }

    private StartFormHandler<?, ?> handler(String processId) {
        StartFormHandler<?, ?> handler = handlers.find(processId);
        if (handler == null) {
            throw Refusal.forbidden("Dieser Vorgang wird nicht von Hand gestartet.");
        }
        return handler;
    }

    private StartContext context() {
        Authentication actor = tasks.actor();
        List<String> bodies = actor.getTenantIds();
        if (bodies == null || bodies.isEmpty()) {
            throw Refusal.forbidden("Sie gehören zu keiner Kommune. Bitte die Systembetreuung verständigen.");
        }
        return new StartContext(actor.getUserId(), bodies);
    }
}
