package de.beschlusslauf.workflow.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.security.Actor;
import de.beschlusslauf.workflow.TaskColumns;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** Finds the tasks of a person, a page at a time, with the columns that Tasklist shows. */
@Component
class TaskList {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final TaskService tasks;

    private final RuntimeService runtime;

    private final Clock clock;

    TaskList(TaskService tasks, RuntimeService runtime, Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.clock = clock;
    }

    /** Oldest due date first, those without one last. */
    TaskPage page(Actor actor, TaskFilter filter, @Nullable String reference, Pageable page) {
        List<Task> found = query(actor, filter, reference).orderByDueDate().asc().orderByTaskCreateTime().asc()
                .listPage((int) page.getOffset(), page.getPageSize());
        return new TaskPage(rows(found), page.getPageNumber(), page.getPageSize(), query(actor, filter, reference).count());
    }

    TaskRow row(Task task) {
        return rows(List.of(task)).get(0);
    }

    private List<TaskRow> rows(List<Task> found) {
        Map<String, Map<String, String>> columns = columns(found);
        return found.stream().map(task -> TaskRow.of(task, columns.getOrDefault(task.getId(), Map.of()))).toList();
    }

    /** One query for the whole page. */
    private Map<String, Map<String, String>> columns(List<Task> found) {
        Map<String, Map<String, String>> columns = new HashMap<>();
        if (!found.isEmpty()) {
            runtime.createVariableInstanceQuery().taskIdIn(found.stream().map(Task::getId).toArray(String[]::new))
                    .variableNameIn(TaskColumns.REFERENCE, TaskColumns.BODY, TaskColumns.SESSION_DAY).unlimitedList()
                    .forEach(variable -> columns.computeIfAbsent(variable.getTaskId(), id -> new HashMap<>())
                            .put(variable.getName(), String.valueOf(variable.getValue())));
        }
        return columns;
    }

    private TaskQuery query(Actor actor, TaskFilter filter, @Nullable String reference) {
        TaskQuery query = tasks.createTaskQuery();
        if (reference != null) {
            query = query.processInstanceBusinessKey(reference);
        }
        List<String> groups = actor.groups().isEmpty() ? List.of("-") : actor.groups();
        return switch (filter) {
            case ASSIGNED -> query.taskAssignee(actor.userId());
            case UNCLAIMED -> query.taskCandidateGroupIn(groups);
            case MINE -> mine(query, actor, groups);
            case DUE_TODAY -> mine(query, actor, groups).dueAfter(Date.from(start(0).minusMillis(1)))
                    .dueBefore(Date.from(start(1).minusMillis(1)));
            case OVERDUE -> mine(query, actor, groups).dueBefore(Date.from(clock.instant()));
        };
    }

    private static TaskQuery mine(TaskQuery query, Actor actor, List<String> groups) {
        return query.or().taskAssignee(actor.userId()).taskCandidateGroupIn(groups).endOr();
    }

    private Instant start(int daysAhead) {
        return LocalDate.ofInstant(clock.instant(), BERLIN).plusDays(daysAhead).atStartOfDay(BERLIN).toInstant();
    }

    /**
     * One page of tasks, oldest due date first.
     *
     * @param tasks those of the page
     * @param page number of the page, from 0
     * @param size entries of a full page
     * @param total entries of all pages
     */
    record TaskPage(List<TaskRow> tasks, int page, int size, long total) {
    }

    /**
     * One task in a list.
     *
     * @param id of the engine; gone with the task
     * @param name says what and which, as in Tasklist
     * @param element id of the user task in the model
     * @param reference the paper's reference or the meeting's key
     * @param assignee user id; null if nobody has claimed it
     * @param due in UTC; null if the task has no due date
     * @param createdAt since when it is open
     * @param body municipality
     * @param organization short name of the council or committee that deals with the matter; null if none does
     * @param sessionDay day of its session; null while none is chosen
     */
    record TaskRow(String id, String name, String element, @Nullable String reference, @Nullable String assignee,
            @Nullable Instant due, Instant createdAt, String body, @Nullable String organization,
            @Nullable LocalDate sessionDay) {

        static TaskRow of(Task task, Map<String, String> columns) {
            String day = columns.get(TaskColumns.SESSION_DAY);
            return new TaskRow(task.getId(), task.getName(), task.getTaskDefinitionKey(),
                    columns.get(TaskColumns.REFERENCE), task.getAssignee(),
                    task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                    task.getCreateTime().toInstant(), String.valueOf(task.getTenantId()),
                    columns.get(TaskColumns.BODY), day == null ? null : LocalDate.parse(day));
        }
    }
}
