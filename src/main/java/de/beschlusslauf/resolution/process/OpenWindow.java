package de.beschlusslauf.resolution.process;

import de.beschlusslauf.resolution.ControlWindow;
import de.beschlusslauf.resolution.ResolutionId;
import de.beschlusslauf.resolution.ResolutionReader;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the control window; if nobody objects until its end, the resolution takes effect. */
@Component
class OpenWindow implements JavaDelegate {

    private final ControlWindow window;

    private final ResolutionReader resolutions;

    OpenWindow(ControlWindow window, ResolutionReader resolutions) {
        this.window = window;
        this.resolutions = resolutions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ResolutionId id = ResolutionVariables.RESOLUTION_ID.from(execution);
        window.open(id, "system").ifPresent(end -> ResolutionVariables.WINDOW_ENDS_AT.on(execution, end));
        ResolutionVariables.WINDOW_KIND.on(execution, resolutions.require(id).windowKind());
        ResolutionVariables.WINDOW_RESULT.on(execution, WindowResult.EFFECTIVE);
    }
}
