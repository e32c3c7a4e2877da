package de.beschlusslauf.workflow.engine;

import java.util.List;

import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.TaskContext;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** The few engine calls that the submission of a task needs, with authorization lifted and tenants in force. */
final class EngineTasks {

    private final ProcessEngineConfigurationImpl configuration;

    private final EngineAccess access;

    /** The unguarded service: only this class may complete tasks. */
    private final TaskServiceImpl tasks = new TaskServiceImpl();

    EngineTasks(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
        this.access = new EngineAccess(configuration);
    }

    Authentication actor() {
        Authentication actor = currentActor();
        if (actor == null) {
            throw Refusal.forbidden("Bitte anmelden und die Aufgabe noch einmal öffnen.");
        }
        return actor;
    }

    /** Who is logged in to the engine on this thread; null for jobs and for start-up. */
    @Nullable Authentication currentActor() {
        Authentication actor = configuration.getIdentityService().getCurrentAuthentication();
        return actor == null || actor.getUserId() == null ? null : actor;
    }

    void giveBack(String taskId) {
        access.run(() -> service().setAssignee(taskId, null));
    }

    @Nullable Task find(String taskId) {
        return access.lifted(() -> ofTenant(taskId));
    }

    /** The task, if the engine's rights let the actor read it. */
    @Nullable Task findVisible(String taskId) {
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            TaskEntity task = ofTenant(taskId);
            return task != null && isReadable(task) ? task : null;
        });
    }

    /** By its key and not by a query of tasks, whose statement takes the engine longer to write than to run. */
    private static @Nullable TaskEntity ofTenant(String taskId) {
        CommandContext context = Context.getCommandContext();
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        return task != null && context.getTenantManager().isAuthenticatedTenant(task.getTenantId()) ? task : null;
    }

    private boolean isReadable(TaskEntity task) {
        try {
            configuration.getCommandCheckers().forEach(checker -> checker.checkReadTask(task));
            return true;
        } catch (AuthorizationException e) {
            return false;
        }
    }

    List<IdentityLink> candidates(String taskId) {
        return access.lifted(() -> service().getIdentityLinksForTask(taskId));
    }

    TaskContext context(Task task, @Nullable String actor) {
        String processId = task.getProcessDefinitionId().substring(0, task.getProcessDefinitionId().indexOf(':'));
        ExecutionEntity instance = access.lifted(() -> Context.getCommandContext().getExecutionManager()
                .findExecutionById(task.getProcessInstanceId()));
        if (instance == null) {
            throw TaskSubmission.gone();
        }
        String key = access.lifted(instance::getBusinessKey);
        return new TaskContext(task.getId(), processId, task.getTaskDefinitionKey(), key,
                String.valueOf(((TaskEntity) task).getTenantId()), actor,
                name -> access.lifted(() -> service().getVariable(task.getId(), name)));
    }

    void complete(String taskId, Routing routing) {
        access.run(() -> service().complete(taskId, routing.asMap()));
    }

    private TaskServiceImpl service() {
        if (tasks.getCommandExecutor() == null) {
            tasks.setCommandExecutor(configuration.getCommandExecutorTxRequired());
        }
        return tasks;
    }
}
