package de.beschlusslauf.roadmap.process;

import java.util.List;

import de.beschlusslauf.resolution.process.ResolutionVariables;
import de.beschlusslauf.roadmap.MeasureOpening;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sets the planned entries going and tells the model which measures to follow. */
@Component
class OpenMeasures implements JavaDelegate {

    private final MeasureOpening opening;

    OpenMeasures(MeasureOpening opening) {
        this.opening = opening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        List<String> measures = opening.open(ResolutionVariables.RESOLUTION_ID.from(execution)).stream()
                .map(id -> id.value().toString()).toList();
        RoadmapVariables.MEASURE_IDS.on(execution, measures);
        RoadmapVariables.MEASURES_TO_TRACK.on(execution, !measures.isEmpty());
    }
}
