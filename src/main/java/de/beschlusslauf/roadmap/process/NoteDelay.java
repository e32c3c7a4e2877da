package de.beschlusslauf.roadmap.process;

import de.beschlusslauf.roadmap.DelayClearing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that the measure is late, and until when that is to be cleared up. */
@Component
class NoteDelay implements JavaDelegate {

    private final DelayClearing delays;

    NoteDelay(DelayClearing delays) {
        this.delays = delays;
    }

    @Override
    public void execute(DelegateExecution execution) {
        delays.note(RoadmapVariables.MEASURE_ID.from(execution), "system");
    }
}
