package de.beschlusslauf.lifecycle.process;

import de.beschlusslauf.lifecycle.Lifecycle;
import de.beschlusslauf.paper.process.PaperVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code serviceTask_closeWithdrawn}: the paper was withdrawn, its life ends here. */
@Component
class CloseWithdrawn implements JavaDelegate {

    private final Lifecycle lifecycle;

    CloseWithdrawn(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lifecycle.closeWithdrawn(PaperVariables.PAPER_ID.from(execution));
    }
}
