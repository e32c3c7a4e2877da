package de.beschlusslauf.workflow.engine;

import java.util.Map;

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
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

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

    void take(String taskId, String userId) {
        access.run(() -> service().setAssignee(taskId, userId));
    }

    void giveBack(String taskId) {
        access.run(() -> service().setAssignee(taskId, null));
    }

    /** The task and what decides who may answer it, read in one command; null if it is not there. */
    @Nullable OpenTask find(String taskId) {
        return access.lifted(() -> openTask(ofTenant(taskId)));
    }

    /** @throws Refusal if it is not there */
    OpenTask require(String taskId) {
        return orGone(find(taskId));
    }

    /** @throws Refusal if it is not there, or the engine's rights do not let the actor read it */
    OpenTask requireVisible(String taskId) {
        return orGone(findVisible(taskId));
    }

    private static OpenTask orGone(@Nullable OpenTask task) {
        if (task == null) {
            throw TaskSubmission.gone();
        }
        return task;
    }

    private @Nullable OpenTask findVisible(String taskId) {
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            TaskEntity task = ofTenant(taskId);
            return task != null && isReadable(task) ? context.runWithoutAuthorization(() -> openTask(task)) : null;
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

    private @Nullable OpenTask openTask(@Nullable TaskEntity task) {
        ExecutionEntity instance = task == null ? null : Context.getCommandContext().getExecutionManager()
                .findExecutionById(task.getProcessInstanceId());
        return instance == null ? null : new OpenTask(task, service().getIdentityLinksForTask(task.getId()),
                instance.getBusinessKey());
    }

    /** What a handler may know; variables stay for it as they were when it first read one of them. */
    TaskContext context(OpenTask open, String actor) {
        TaskEntity task = open.task();
        SingletonSupplier<Map<String, Object>> known = SingletonSupplier.of(
                () -> access.lifted(() -> service().getVariables(task.getId())));
        String processId = task.getProcessDefinitionId().substring(0, task.getProcessDefinitionId().indexOf(':'));
        return new TaskContext(task.getId(), processId, task.getTaskDefinitionKey(), open.businessKey(),
                String.valueOf(task.getTenantId()), actor,
                name -> known.obtain().get(name));
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
