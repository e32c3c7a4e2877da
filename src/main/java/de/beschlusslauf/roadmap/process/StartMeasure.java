package de.beschlusslauf.roadmap.process;

import de.beschlusslauf.roadmap.EntryId;
import de.beschlusslauf.roadmap.RoadmapDirectory;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the model when the measure is late and whether members have to be named first. */
@Component
class StartMeasure implements JavaDelegate {

    private final RoadmapDirectory roadmap;

    StartMeasure(RoadmapDirectory roadmap) {
        this.roadmap = roadmap;
    }

    @Override
    public void execute(DelegateExecution execution) {
        EntryId id = RoadmapVariables.MEASURE_ID.from(execution);
        RoadmapVariables.MEASURE_DUE_AT.on(execution, roadmap.expiresAt(id).orElseThrow());
        RoadmapVariables.NOMINATION_NEEDED.on(execution, roadmap.group(id).isPresent());
    }
}
