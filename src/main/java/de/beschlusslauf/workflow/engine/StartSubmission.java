package de.beschlusslauf.workflow.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.workflow.StartFormHandler;
import de.beschlusslauf.workflow.StartFormHandler.StartContext;
import jakarta.validation.Validator;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.transaction.support.TransactionOperations;

/** The one door for start forms: fields and values are checked, the domain is called and starts the process. */
final class StartSubmission {

    private final StartFormHandlers handlers;

    private final EngineTasks tasks;

    private final StartPermit permit;

    private final Answers answers;

    private final ShownVariables variables;

    private final TransactionOperations transaction;

    private final Attempts attempts;

    StartSubmission(StartFormHandlers handlers, EngineTasks tasks, StartPermit permit, ObjectMapper json,
            Validator validator, TransactionOperations transaction) {
        this.handlers = handlers;
        this.tasks = tasks;
        this.permit = permit;
        this.answers = new Answers(json, validator);
        this.variables = new ShownVariables(json);
        this.transaction = transaction;
        this.attempts = new Attempts(transaction);
    }

    VariableMap openVariables(String processId) {
        StartContext context = context();
        return variables.of(Objects.requireNonNull(
                transaction.execute(status -> handler(processId).open(context))));
    }

    ProcessInstance submit(String processId, Map<String, Object> submitted) {
        StartContext context = context();
        return attempts.run(() -> {
            submit(handler(processId), context, submitted);
            return permit.lastStarted(processId);
        });
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
