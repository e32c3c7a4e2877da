package de.beschlusslauf.workflow.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import de.beschlusslauf.workflow.Assignment;
import de.beschlusslauf.workflow.TaskColumns;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.TaskDeadline;
import de.beschlusslauf.workflow.TaskTitle;
import de.beschlusslauf.workflow.UserTaskHandler;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Completes a task when the engine creates it: the name says what and which, the model's bare role becomes the people
 * of the municipality or department, the due date comes from the deadline table.
 */
@Component
final class TaskOpening implements TaskListener {

    private final ObjectProvider<UserTaskHandlers> handlers;

    private final ObjectProvider<TaskTitle> titles;

    private final ObjectProvider<TaskColumns> columns;

    TaskOpening(ObjectProvider<UserTaskHandlers> handlers, ObjectProvider<TaskTitle> titles,
            ObjectProvider<TaskColumns> columns) {
        this.handlers = handlers;
        this.titles = titles;
        this.columns = columns;
    }

    @Override
    public void notify(DelegateTask task) {
        TaskContext context = context(task);
        UserTask element = task.getBpmnModelElementInstance();
        name(task, element, context);
        UserTaskHandler<?, ?> handler = handlers.getObject().find(context.processId(), context.elementId());
        if (handler != null) {
            due(task, handler, context);
        }
        assign(task, assignment(handler, element, context));
    }

    /** Adds the groups that are responsible now to a task that is open already. */
    void reassign(TaskEntity task) {
        TaskContext context = context(task);
        Set<String> present = task.getCandidates().stream().map(IdentityLink::getGroupId).collect(Collectors.toSet());
        assignment(handlers.getObject().find(context.processId(), context.elementId()),
                task.getBpmnModelElementInstance(), context).groups().stream()
                .filter(group -> !present.contains(group)).forEach(task::addCandidateGroup);
    }

    private static Assignment assignment(@Nullable UserTaskHandler<?, ?> handler, UserTask element,
            TaskContext context) {
        return handler != null ? handler.assign(context, roleOf(element))
                : Assignment.toRole(context.bodyId(), roleOf(element));
    }

    /** Name and due date anew, for a task that is open already; its people stay. */
    void refresh(TaskEntity task) {
        TaskContext context = context(task);
        name(task, task.getBpmnModelElementInstance(), context);
        UserTaskHandler<?, ?> handler = handlers.getObject().find(context.processId(), context.elementId());
        if (handler != null) {
            due(task, handler, context);
        }
    }

    private void name(DelegateTask task, UserTask element, TaskContext context) {
        String title = titles.orderedStream().map(bean -> bean.of(context)).filter(Objects::nonNull).findFirst()
                .orElse(context.businessKey());
        String name = element.getName() + (title == null ? "" : ": " + title);
        task.setName(name.length() <= 255 ? name : name.substring(0, 254) + "…");
        columns.orderedStream().forEach(bean -> bean.of(context).forEach(task::setVariableLocal));
    }

    private static void due(DelegateTask task, UserTaskHandler<?, ?> handler, TaskContext context) {
        TaskDeadline deadline = handler.deadline(context);
        if (deadline == null) {
            task.removeVariableLocal(TaskDeadline.VARIABLE);
        } else {
            task.setVariableLocal(TaskDeadline.VARIABLE, deadline.id().toString());
        }
        task.setDueDate(deadline == null ? null : date(deadline.due()));
        task.setFollowUpDate(deadline == null ? null : date(deadline.followUpOf(task.getCreateTime().toInstant())));
    }

    private static @Nullable Date date(@Nullable Instant moment) {
        return moment == null ? null : Date.from(moment);
    }

    private static void assign(DelegateTask task, Assignment assignment) {
        if (assignment.person() != null) {
            task.setAssignee(assignment.person());
        }
        assignment.groups().forEach(task::addCandidateGroup);
    }

    private static String roleOf(UserTask element) {
        Collection<String> roles = element.getCamundaCandidateGroupsList();
        return roles.isEmpty() ? "" : roles.iterator().next();
    }

    private static TaskContext context(DelegateTask task) {
        String processId = task.getProcessDefinitionId().substring(0, task.getProcessDefinitionId().indexOf(':'));
        return new TaskContext(task.getId(), processId, task.getTaskDefinitionKey(),
                task.getExecution().getProcessBusinessKey(), String.valueOf(task.getTenantId()), null,
                task::getVariable);
    }
}
