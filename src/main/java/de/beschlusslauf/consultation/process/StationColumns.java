package de.beschlusslauf.consultation.process;

import java.util.HashMap;
import java.util.Map;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.consultation.Consultation;
import de.beschlusslauf.consultation.ConsultationId;
import de.beschlusslauf.consultation.PathReader;
import de.beschlusslauf.consultation.Placement;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.workflow.TaskColumns;
import de.beschlusslauf.workflow.TaskContext;
import org.springframework.stereotype.Component;

/** Shows body and session day of a station in the task list. */
@Component
class StationColumns implements TaskColumns {

    private final PathReader paths;

    private final Placement placement;

    private final Organizations organizations;

    StationColumns(PathReader paths, Placement placement, Organizations organizations) {
        this.paths = paths;
        this.placement = placement;
        this.organizations = organizations;
    }

    @Override
    public Map<String, String> of(TaskContext task) {
        ConsultationId id = task.find(ConsultationVariables.CONSULTATION_ID);
        if (id == null) {
            return Map.of();
        }
        Consultation station = paths.require(id);
        Map<String, String> columns = new HashMap<>();
        columns.put(BODY, organizations.require(station.bodyId(), station.organizationId()).shortName());
        placement.sessionOf(id).ifPresent(start -> columns.put(SESSION_DAY, Zones.dayOf(start).toString()));
        return columns;
    }
}
