package de.beschlusslauf.lateness.process;

import java.util.Map;
import java.util.Set;

import de.beschlusslauf.workflow.TaskColumns;
import de.beschlusslauf.workflow.TaskContext;
import org.springframework.stereotype.Component;

/** Shows the number of the matter in the task list. */
@Component
class LatenessColumns implements TaskColumns {

    private static final Set<String> MODELS = Set.of("deadline-extension", "deadline-delay");

    @Override
    public Map<String, String> of(TaskContext task) {
        return MODELS.contains(task.processId()) && task.businessKey() != null
                ? Map.of(REFERENCE, task.businessKey()) : Map.of();
    }
}
