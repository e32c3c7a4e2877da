package de.beschlusslauf.workflow.engine;

import java.util.Map;
import java.util.function.Supplier;

import de.beschlusslauf.refusal.Refusal;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * The engine's task service with our door in front. Completing goes through {@link TaskSubmission}; claiming is for
 * candidates; errors, escalations and task variables from outside are refused, since they would pass by the domain.
 */
final class GuardedTaskService extends TaskServiceImpl {

    private final Supplier<TaskSubmission> submission;

    private final Supplier<EngineTasks> tasks;

    GuardedTaskService(Supplier<TaskSubmission> submission, Supplier<EngineTasks> tasks) {
        this.submission = submission;
        this.tasks = tasks;
    }

    @Override
    public TaskQuery createTaskQuery() {
        return new SafeTaskQuery(commandExecutor);
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, null);
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> variables) {
        submission.get().submit(taskId, variables == null ? Map.of() : variables);
    }

    @Override
    public VariableMap completeWithVariablesInReturn(String taskId, @Nullable Map<String, Object> variables,
            boolean deserializeValues) {
        complete(taskId, variables);
        return Variables.createVariables();
    }

    @Override
    public void resolveTask(String taskId) {
        throw notHere();
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        throw notHere();
    }

    @Override
    public void claim(String taskId, @Nullable String userId) {
        if (userId == null) {
            setAssignee(taskId, null);
            return;
        }
        Authentication actor = commandActor();
        if (actor != null) {
            OpenTask open = tasks.get().require(taskId);
            String assignee = open.task().getAssignee();
            if (assignee != null && !assignee.equals(userId)) {
                throw TaskSubmission.taken();
            }
            if (!actor.getUserId().equals(userId) || assignee == null && !open.hasCandidate(actor)) {
                throw Refusal.forbidden("Diese Aufgabe ist nicht für Sie bestimmt und kann nicht übernommen werden.");
            }
        }
        try {
            super.claim(taskId, userId);
        } catch (TaskAlreadyClaimedException | OptimisticLockingException e) {
            throw TaskSubmission.taken();
        }
    }

    @Override
    public void setAssignee(String taskId, @Nullable String userId) {
        Authentication actor = commandActor();
        if (actor != null) {
            OpenTask open = tasks.get().require(taskId);
            if (userId == null && !open.isAssigned() && open.hasCandidate(actor)) {
                return; // given back already
            }
            boolean givesBack = userId == null && open.isAssignedTo(actor)
                    && open.candidates().stream().anyMatch(link -> link.getGroupId() != null);
            if (!givesBack) {
                throw Refusal.forbidden("Aufgaben werden nicht zugewiesen, sondern von den Zuständigen übernommen.");
            }
            tasks.get().giveBack(taskId);
            return;
        }
        super.setAssignee(taskId, userId);
    }

    @Override
    public void deleteTask(String taskId) {
        throw notHere();
    }

    @Override
    public void delegateTask(String taskId, String userId) {
        throw notHere();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode) {
        throw notHere();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
        throw notHere();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
        throw notHere();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        throw notHere();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        throw notHere();
    }

    private @Nullable Authentication commandActor() {
        return tasks.get().currentActor();
    }

    private static Refusal notHere() {
        return Refusal.forbidden("Dieser Weg ist für Aufgaben gesperrt. Bitte die Aufgabe über ihr Formular erledigen.");
    }
}
