package de.beschlusslauf.resolution.process;

import de.beschlusslauf.resolution.ControlWindow;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The resolution may be carried out. */
@Component
class DeclareEffective implements JavaDelegate {

    private final ControlWindow window;

    DeclareEffective(ControlWindow window) {
        this.window = window;
    }

    @Override
    public void execute(DelegateExecution execution) {
        window.declareEffective(ResolutionVariables.RESOLUTION_ID.from(execution), "system");
    }
}
