package de.beschlusslauf.notification.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import de.beschlusslauf.notification.feed.OwnTasks;
import de.beschlusslauf.organization.Person;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.db.HasDbRevision;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/**
 * Reads a person's tasks as {@code Meine Aufgaben} in Tasklist shows them: assigned to the person, or to nobody yet and
 * open to one of the person's groups. Nobody is logged in when a calendar is fetched, so the query names the town.
 */
@Component
class EngineTasksOfPerson implements OwnTasks {

    private final TaskService tasks;

    private final RuntimeService runtime;

    private final RepositoryService models;

    private final IdentityService identities;

    EngineTasksOfPerson(TaskService tasks, RuntimeService runtime, RepositoryService models,
            IdentityService identities) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.models = models;
        this.identities = identities;
    }

    @Override
    public List<OwnTask> of(Person person, Instant from, Instant to, int limit) {
        List<String> groups = identities.createGroupQuery().groupMember(person.userId()).unlimitedList().stream()
                .map(Group::getId).toList();
        TaskQuery query = tasks.createTaskQuery().active().tenantIdIn(person.bodyId())
                .dueAfter(Date.from(from.minusMillis(1))).dueBefore(Date.from(to))
                .or().taskAssignee(person.userId());
        if (!groups.isEmpty()) {
            query.taskCandidateGroupIn(groups);
        }
        List<Task> found = query.endOr().orderByDueDate().asc().orderByTaskId().asc().listPage(0, limit);
        Map<String, String> references = references(found);
        return found.stream().map(task -> new OwnTask(task.getId(), step(task),
                references.getOrDefault(task.getProcessInstanceId(), ""), task.getDueDate().toInstant(),
                changes(task), changedAt(task))).toList();
    }

    private Map<String, String> references(List<Task> found) {
        Set<String> instances = found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        return instances.isEmpty() ? Map.of() : runtime.createProcessInstanceQuery().processInstanceIds(instances)
                .unlimitedList().stream().filter(instance -> instance.getBusinessKey() != null)
                .collect(Collectors.toMap(ProcessInstance::getProcessInstanceId, ProcessInstance::getBusinessKey));
    }

    /** The name in the model; that of the task goes on with the subject. */
    private String step(Task task) {
        UserTask element = models.getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
        return element.getName();
    }

    /** The engine raises the revision of a row with every transaction that changes it; the first is 1. */
    private static int changes(Task task) {
        return ((HasDbRevision) task).getRevision() - 1;
    }

    private static Instant changedAt(Task task) {
        return task.getLastUpdated() == null ? task.getCreateTime().toInstant() : task.getLastUpdated().toInstant();
    }
}
