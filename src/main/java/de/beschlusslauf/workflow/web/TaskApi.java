package de.beschlusslauf.workflow.web;

import java.util.List;
import java.util.Map;

import de.beschlusslauf.refusal.Pages;
import de.beschlusslauf.security.CurrentActor;
import de.beschlusslauf.workflow.engine.FormField;
import de.beschlusslauf.workflow.engine.TaskSubmission;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
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

/** Lists the actor's tasks, shows a task with its form's fields, lets claim it and takes its answer. */
@RestController
@RequestMapping("/api/tasks")
class TaskApi {

    private final TaskList list;

    private final TaskService tasks;

    private final TaskSubmission submission;

    private final CurrentActor actor;

    TaskApi(TaskList list, TaskService tasks, TaskSubmission submission, CurrentActor actor) {
        this.list = list;
        this.tasks = tasks;
        this.submission = submission;
        this.actor = actor;
    }

    /**
     * Tasks of the actor, oldest due date first.
     *
     * @param filter which of them, as in Tasklist's lists
     * @param reference only those of one matter: the paper's reference or the meeting's key
     */
    @GetMapping
    TaskList.TaskPage list(@RequestParam(defaultValue = "MINE") TaskFilter filter,
            @RequestParam(required = false) @Nullable String reference, @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return list.page(actor.require(), filter, reference, Pages.of(page, size));
    }

    /**
     * One task: what its form shows now, lists to choose from included, and the fields of an answer.
     *
     * @param id of the task
     */
    @GetMapping("/{id}")
    TaskForm read(@PathVariable String id) {
        TaskSubmission.OpenForm form = submission.open(id);
        Task task = tasks.createTaskQuery().taskId(id).singleResult();
        if (task == null) {
            throw TaskSubmission.gone();
        }
        return new TaskForm(list.row(task), form.shown(), form.fields());
    }

    /**
     * Takes the task over, so that colleagues see who works on it; again changes nothing.
     *
     * @param id of the task
     */
    @PostMapping("/{id}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void claim(@PathVariable String id) {
        tasks.claim(id, actor.require().userId());
    }

    /**
     * Gives the task back to everybody who may do it; again changes nothing.
     *
     * @param id of the task
     */
    @PostMapping("/{id}/unclaim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unclaim(@PathVariable String id) {
        tasks.claim(id, null);
    }

    /**
     * Submits the answer, once for each key; refused answers leave the task open and store nothing.
     *
     * @param id of the task
     * @param answer values by the keys of the fields
     */
    @PostMapping("/{id}/submission")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void submit(@PathVariable String id, @RequestBody Map<String, Object> answer,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        submission.submit(id, key, answer);
    }

    /**
     * A task with its form.
     *
     * @param task as in the list
     * @param shown what the form shows now; its keys depend on the task
     * @param fields what an answer must or may have; their options are lists among what is shown
     */
    record TaskForm(TaskList.TaskRow task, Record shown, List<FormField> fields) {
    }
}
