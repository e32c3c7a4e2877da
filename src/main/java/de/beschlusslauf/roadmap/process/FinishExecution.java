package de.beschlusslauf.roadmap.process;

import de.beschlusslauf.resolution.process.ResolutionVariables;
import de.beschlusslauf.roadmap.ExecutionControl;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** All measures have ended; the resolution is settled unless a paper that it ordered still runs. */
@Component
class FinishExecution implements JavaDelegate {

    private final ExecutionControl control;

    FinishExecution(ExecutionControl control) {
        this.control = control;
    }

    @Override
    public void execute(DelegateExecution execution) {
        control.finishIfDone(ResolutionVariables.RESOLUTION_ID.from(execution), "system");
    }
}
