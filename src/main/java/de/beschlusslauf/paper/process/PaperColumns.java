package de.beschlusslauf.paper.process;

import java.util.HashMap;
import java.util.Map;

import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperSummary;
import de.beschlusslauf.workflow.TaskColumns;
import de.beschlusslauf.workflow.TaskContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Shows a task's paper in the task list and, as long as it is drafted, the session it is meant for. Comes before what
 * later steps know better.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PaperColumns implements TaskColumns {

    private final PaperReader papers;

    PaperColumns(PaperReader papers) {
        this.papers = papers;
    }

    @Override
    public Map<String, String> of(TaskContext task) {
        PaperId id = task.find(PaperVariables.PAPER_ID);
        if (id == null) {
            return Map.of();
        }
        PaperSummary paper = papers.summary(id);
        Map<String, String> columns = new HashMap<>();
        columns.put(REFERENCE, paper.reference());
        if (task.processId().equals("paper-drafting") && paper.targetDay() != null) {
            columns.put(SESSION_DAY, paper.targetDay().toString());
        }
        return columns;
    }
}
