package de.beschlusslauf.workflow.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import de.beschlusslauf.workflow.Processes;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.Variable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Moves what runs for a matter, found by {@link Correlation}. Each engine call is a command of its own, so that the next one
 * sees what the one before wrote.
 */
@Component
final class EngineProcesses implements Processes {

    private final ProcessEngine engine;

    private final TaskOpening opening;

    private final EngineAccess access;

    private final Correlation messages;

    private final ObjectProvider<TaskSubmission> submission;

    EngineProcesses(@Lazy ProcessEngine engine, @Lazy ProcessEngineConfigurationImpl configuration,
            TaskOpening opening, ObjectProvider<TaskSubmission> submission) {
        this.engine = engine;
        this.submission = submission;
        this.opening = opening;
        this.access = new EngineAccess(configuration);
        this.messages = new Correlation(engine, access);
    }

    @Override
    public <T> int correlateAll(String message, Variable<T> correlation, Collection<T> values, Routing toTriggeredScope) {
        return messages.send(message, correlation, values, toTriggeredScope);
    }

    @Override
    public <T> boolean isRunning(Variable<T> correlation, T value) {
        return !messages.carriers(correlation, value).isEmpty();
    }

    @Override
    public <T> void rename(Variable<T> correlation, T value, String businessKey) {
        Set<String> instances = messages.instances(correlation, value);
        command(context -> instances.forEach(id -> {
            ExecutionEntity instance = context.getExecutionManager().findExecutionById(id);
            instance.setProcessBusinessKey(businessKey);
        }));
        refreshTasks(instances);
    }

    @Override
    public List<OpenTask> openTasks(String bodyId, Collection<String> businessKeys) {
        if (businessKeys.isEmpty()) {
            return List.of();
        }
        return access.lifted(() -> engine.getTaskService().createTaskQuery().tenantIdIn(bodyId)
                .processInstanceBusinessKeyIn(businessKeys.toArray(String[]::new)).unlimitedList()).stream()
                .map(task -> new OpenTask(task.getId(), task.getName(),
                        task.getDueDate() == null ? null : task.getDueDate().toInstant(), task.getExecutionId()))
                .toList();
    }

    @Override
    public <T> Map<String, T> carried(Variable<T> variable, Collection<OpenTask> tasks) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        Map<String, T> values = access.lifted(() -> engine.getRuntimeService().createVariableInstanceQuery()
                .variableName(variable.name()).executionIdIn(tasks.stream().map(OpenTask::place).distinct()
                        .toArray(String[]::new)).unlimitedList()).stream()
                .collect(Collectors.toMap(VariableInstance::getExecutionId, each -> variable.valueOf(each.getValue())));
        return tasks.stream().filter(task -> values.containsKey(task.place()))
                .collect(Collectors.toMap(OpenTask::id, task -> values.get(task.place())));
    }

    @Override
    public <T> void refreshTasks(Variable<T> correlation, T value) {
        refreshTasks(messages.instances(correlation, value));
    }

    @Override
    public void recolumn(String bodyId, Collection<String> businessKeys, String column, String text) {
        String[] tasks = openTasks(bodyId, businessKeys).stream().map(OpenTask::id).toArray(String[]::new);
        if (tasks.length > 0) {
            command(context -> context.runWithoutAuthorization(() -> {
                VariableInstanceQueryImpl shown = new VariableInstanceQueryImpl();
                shown.variableName(column).taskIdIn(tasks);
                shown.executeList(context, null).forEach(
                        each -> ((VariableInstanceEntity) each).setValue(Variables.stringValue(text)));
                return null;
            }));
        }
    }

    @Override
    public void standInFor(String groupId) {
        List<Task> tasks = access.lifted(() -> engine.getTaskService().createTaskQuery()
                .taskCandidateGroup(groupId).unlimitedList());
        command(context -> tasks.forEach(task ->
                opening.reassign(context.getTaskManager().findTaskById(task.getId()))));
    }

    @Override
    public <T> void pass(Variable<T> correlation, T value, String elementId, Routing routing) {
        String[] instances = messages.instances(correlation, value).toArray(String[]::new);
        Task task = instances.length == 0 ? null : access.lifted(() -> engine.getTaskService().createTaskQuery()
                .processInstanceIdIn(instances).taskDefinitionKey(elementId).singleResult());
        if (task == null) {
            throw TaskSubmission.gone();
        }
        submission.getObject().pass(task.getId(), routing);
    }

    @Override
    public boolean isTimed(String taskId) {
        return access.lifted(() -> AttachedTimers.areOn(taskId, engine));
    }

    @Override
    public void handOver(String taskId, String userId) {
        command(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            if (task != null) {
                task.setAssignee(userId);
                task.triggerUpdateEvent();
            }
        });
    }

    @Override
    public void release(String userId, Set<String> groups) {
        List<Task> taken = access.lifted(() -> engine.getTaskService().createTaskQuery().taskAssignee(userId)
                .withCandidateGroups().includeAssignedTasks().unlimitedList());
        command(context -> taken.stream().map(task -> context.getTaskManager().findTaskById(task.getId()))
                .filter(task -> task.getCandidates().stream().noneMatch(link -> userId.equals(link.getUserId())
                        || link.getGroupId() != null && groups.contains(link.getGroupId())))
                .forEach(task -> {
                    task.setAssignee(null);
                    task.triggerUpdateEvent();
                }));
    }

    private void refreshTasks(Set<String> instances) {
        command(context -> instances.forEach(id -> context.getTaskManager().findTasksByProcessInstanceId(id)
                .forEach(this::refresh)));
    }

    private void refresh(TaskEntity task) {
        opening.refresh(task);
        task.triggerUpdateEvent();
    }

    private void command(Consumer<CommandContext> work) {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
                .execute(context -> {
                    work.accept(context);
                    return null;
                });
    }
}
