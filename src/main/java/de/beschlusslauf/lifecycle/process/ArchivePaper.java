package de.beschlusslauf.lifecycle.process;

import de.beschlusslauf.lifecycle.Lifecycle;
import de.beschlusslauf.paper.process.PaperVariables;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code serviceTask_archivePaper}: nothing is left to do, the paper is closed. */
@Component
class ArchivePaper implements JavaDelegate {

    private final Lifecycle lifecycle;

    ArchivePaper(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lifecycle.archive(PaperVariables.PAPER_ID.from(execution));
    }
}
