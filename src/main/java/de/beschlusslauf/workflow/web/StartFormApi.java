package de.beschlusslauf.workflow.web;

import java.util.List;
import java.util.Map;

import de.beschlusslauf.workflow.engine.FormField;
import de.beschlusslauf.workflow.engine.StartFormHandlers;
import de.beschlusslauf.workflow.engine.StartSubmission;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What Tasklist offers under "Neuer Vorgang": the same forms, with the same rules, for programs. */
@RestController
@RequestMapping("/api/start-forms")
class StartFormApi {

    private final StartFormHandlers handlers;

    private final StartSubmission starts;

    private final RepositoryService repository;

    StartFormApi(StartFormHandlers handlers, StartSubmission starts, RepositoryService repository) {
        this.handlers = handlers;
        this.starts = starts;
        this.repository = repository;
    }

    /** Processes that the person may start by a form. */
    @GetMapping
    List<Startable> list() {
        return repository.createProcessDefinitionQuery().latestVersion().startablePermissionCheck()
                .processDefinitionKeyIn(handlers.processIds().toArray(String[]::new))
                .orderByProcessDefinitionName().asc().unlimitedList().stream().map(this::startable).toList();
    }

    private Startable startable(ProcessDefinition definition) {
        String process = definition.getKey();
        return new Startable(process, handlers.titles().getOrDefault(process, definition.getName()));
    }

    /**
     * What the form of a process shows now, lists to choose from included, and the fields of an answer.
     *
     * @param process id, from the list
     */
    @GetMapping("/{process}")
    StartSheet read(@PathVariable String process) {
        return new StartSheet(process, starts.open(process), starts.fields(process));
    }

    /**
     * Starts the process, once for each key; refused answers start nothing.
     *
     * @param process id, from the list
     * @param answer values by the keys of the fields
     */
    @PostMapping("/{process}")
    @ResponseStatus(HttpStatus.CREATED)
    StartSubmission.Started start(@PathVariable String process, @RequestBody Map<String, Object> answer,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return starts.start(process, key, answer);
    }

    /**
     * A process that people start.
     *
     * @param process id, as the addresses here take it
     * @param name German, as in Tasklist
     */
    record Startable(String process, String name) {
    }

    /**
     * A start form.
     *
     * @param process id
     * @param shown what the form shows now; its keys depend on the process
     * @param fields what an answer must or may have; their options are lists among what is shown
     */
    record StartSheet(String process, Record shown, List<FormField> fields) {
    }
}
