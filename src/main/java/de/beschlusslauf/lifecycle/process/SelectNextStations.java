package de.beschlusslauf.lifecycle.process;

import de.beschlusslauf.lifecycle.Lifecycle;
import de.beschlusslauf.lifecycle.NextStep;
import de.beschlusslauf.paper.process.PaperVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code serviceTask_selectNextStations}: asks the path who deals with the paper next. */
@Component
class SelectNextStations implements JavaDelegate {

    private final Lifecycle lifecycle;

    SelectNextStations(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NextStep next = lifecycle.next(PaperVariables.PAPER_ID.from(execution));
        LifecycleVariables.PATH_STATE.on(execution, next.way());
        LifecycleVariables.STATION_IDS.on(execution,
                next.stations().stream().map(station -> station.value().toString()).toList());
    }
}
