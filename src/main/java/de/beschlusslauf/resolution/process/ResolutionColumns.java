package de.beschlusslauf.resolution.process;

import java.util.Map;

import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.resolution.Resolution;
import de.beschlusslauf.resolution.ResolutionId;
import de.beschlusslauf.resolution.ResolutionReader;
import de.beschlusslauf.workflow.TaskColumns;
import de.beschlusslauf.workflow.TaskContext;
import org.springframework.stereotype.Component;

/** Shows who decided and when, for tasks in the control window and in execution. */
@Component
class ResolutionColumns implements TaskColumns {

    private final ResolutionReader resolutions;

    private final Organizations organizations;

    ResolutionColumns(ResolutionReader resolutions, Organizations organizations) {
        this.resolutions = resolutions;
        this.organizations = organizations;
    }

    @Override
    public Map<String, String> of(TaskContext task) {
        ResolutionId id = task.find(ResolutionVariables.RESOLUTION_ID);
        if (id == null) {
            return Map.of();
        }
        Resolution resolution = resolutions.require(id);
        return Map.of(BODY, organizations.require(resolution.bodyId(), resolution.decidedBy()).shortName(),
                SESSION_DAY, resolution.decidedOn().toString());
    }
}
