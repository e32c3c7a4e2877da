package de.beschlusslauf.consultation.process;

import java.util.Collection;
import java.util.List;

import de.beschlusslauf.calendar.process.Projections;
import de.beschlusslauf.consultation.TaskBoard;
import de.beschlusslauf.workflow.Processes;
import org.springframework.stereotype.Component;

/** The tasks of the engine, after the dates that the transaction has moved were projected on them. */
@Component
class EngineTaskBoard implements TaskBoard {

    private final Projections projections;

    private final Processes processes;

    EngineTaskBoard(Projections projections, Processes processes) {
        this.projections = projections;
        this.processes = processes;
    }

    @Override
    public List<WaitingTask> of(String bodyId, Collection<String> businessKeys) {
        projections.now();
        return processes.openTasks(bodyId, businessKeys).stream()
                .map(task -> new WaitingTask(task.id(), task.name(), task.due())).toList();
    }
}
