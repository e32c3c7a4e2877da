package de.beschlusslauf.consultation.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.calendar.process.Projections;
import de.beschlusslauf.consultation.TaskBoard;
import de.beschlusslauf.organization.Organization;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.process.PaperVariables;
import de.beschlusslauf.workflow.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tasks of the engine, after the dates that the transaction has moved were projected on them. */
@Component
class EngineTaskBoard implements TaskBoard {

    private final Projections projections;

    private final Processes processes;

    private final Organizations organizations;

    EngineTaskBoard(Projections projections, Processes processes, Organizations organizations) {
        this.projections = projections;
        this.processes = processes;
        this.organizations = organizations;
    }

    @Override
    public List<WaitingTask> of(String bodyId, Collection<String> businessKeys) {
        projections.now();
        List<Processes.OpenTask> tasks = processes.openTasks(bodyId, businessKeys);
        Map<String, String> coSigners = processes.carried(PaperVariables.CO_SIGNER, tasks);
        return tasks.stream().map(task -> new WaitingTask(task.id(),
                named(task.name(), bodyId, coSigners.get(task.id())), task.due())).toList();
    }

    /** Of the tasks of several departments that have the same name, each says whose it is. */
    private String named(String name, String bodyId, @Nullable String department) {
        return department == null ? name
                : name + " (" + organizations.find(bodyId, department).map(Organization::shortName).orElse(department) + ")";
    }
}
