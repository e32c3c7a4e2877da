package de.beschlusslauf.resolution.process;

import de.beschlusslauf.resolution.ControlWindow;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The resolution is stopped: the council votes once more, or the supervision has annulled it. */
@Component
class SuspendResolution implements JavaDelegate {

    private final ControlWindow window;

    SuspendResolution(ControlWindow window) {
        this.window = window;
    }

    @Override
    public void execute(DelegateExecution execution) {
        window.suspend(ResolutionVariables.RESOLUTION_ID.from(execution), "system");
    }
}
