package de.beschlusslauf.lateness.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import de.beschlusslauf.lateness.DelayDesk;
import de.beschlusslauf.lateness.DelayId;
import de.beschlusslauf.lateness.LateTask;
import de.beschlusslauf.workflow.TaskColumns;
import de.beschlusslauf.workflow.TaskContext;
import org.springframework.stereotype.Component;

/** Shows in the task list the number of the paper and, of several late tasks about one, with whom each lies. */
@Component
class LatenessColumns implements TaskColumns {

    private static final Set<String> MODELS = Set.of("deadline-extension", "deadline-delay");

    private final DelayDesk delays;

    private final Holders holders;

    LatenessColumns(DelayDesk delays, Holders holders) {
        this.delays = delays;
        this.holders = holders;
    }

    @Override
    public Map<String, String> of(TaskContext task) {
        Map<String, String> columns = new HashMap<>();
        if (MODELS.contains(task.processId()) && task.businessKey() != null) {
            columns.put(REFERENCE, task.businessKey());
        }
        DelayId delay = task.processId().equals("deadline-delay") ? task.find(LatenessVariables.DELAY_ID) : null;
        if (delay != null) {
            LateTask late = delays.late(delays.require(delay));
            holders.of(late).ifPresent(people -> columns.put(LIES_WITH, people));
            if (late.isAboutASession()) {
                columns.remove(REFERENCE);
            }
        }
        return columns;
    }
}
