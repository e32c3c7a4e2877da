package de.beschlusslauf.workflow.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.security.CurrentActor;
import de.beschlusslauf.workflow.engine.FormField;
import de.beschlusslauf.workflow.engine.TaskSubmission;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists the actor's tasks, shows a task with its form's fields and takes its answer. */
@RestController
@RequestMapping("/api/tasks")
class TaskApi {

    private static final int LARGEST_PAGE = 200;

    private static final int LAST_PAGE = 10_000;

    private final TaskService tasks;

    private final TaskSubmission submission;

    private final CurrentActor actor;

    TaskApi(TaskService tasks, TaskSubmission submission, CurrentActor actor) {
        this.tasks = tasks;
        this.submission = submission;
        this.actor = actor;
    }

    /** Tasks that the actor may do, oldest due date first. */
    @GetMapping
    TaskPage list(@RequestParam(required = false) @Nullable String reference, @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        if (page < 0 || page > LAST_PAGE || size < 1 || size > LARGEST_PAGE) {
            throw new Refusal("Bitte eine Seite von 0 bis " + LAST_PAGE + " und eine Größe von 1 bis " + LARGEST_PAGE
                    + " angeben.");
        }
        List<TaskRow> rows = query(reference).orderByDueDate().asc().orderByTaskCreateTime().asc()
                .listPage(page * size, size).stream().map(TaskRow::of).toList();
        return new TaskPage(rows, page, size, query(reference).count());
    }

    /** One task: what its form shows now, and the fields that an answer must have. */
    @GetMapping("/{id}")
    TaskForm read(@PathVariable String id) {
        Record shown = submission.open(id);
        Task task = tasks.createTaskQuery().taskId(id).singleResult();
        return new TaskForm(TaskRow.of(task), shown, submission.fields(id));
    }

    /** Submits the answer, once for each key; refused answers leave the task open and store nothing. */
    @PostMapping("/{id}/submission")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void submit(@PathVariable String id, @RequestBody Map<String, Object> answer,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        submission.submit(id, key, answer);
    }

    private TaskQuery query(@Nullable String reference) {
        String userId = actor.require().userId();
        TaskQuery query = tasks.createTaskQuery().or().taskAssignee(userId)
                .taskCandidateGroupIn(candidates()).endOr();
        return reference == null ? query : query.processInstanceBusinessKey(reference);
    }

    private List<String> candidates() {
        List<String> groups = actor.require().groups();
        return groups.isEmpty() ? List.of("-") : groups;
    }

    record TaskPage(List<TaskRow> tasks, int page, int size, long total) {
    }

    record TaskForm(TaskRow task, Record shown, List<FormField> fields) {
    }

    /** {@code due} in UTC, null if the task has no due date; {@code assignee} null if nobody has claimed it. */
    record TaskRow(String id, String name, String element, @Nullable String assignee,
            java.time.@Nullable Instant due, String body) {

        static TaskRow of(Task task) {
            return new TaskRow(task.getId(), task.getName(), task.getTaskDefinitionKey(), task.getAssignee(),
                    task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                    String.valueOf(task.getTenantId()));
        }
    }
}
