package de.beschlusslauf.lifecycle.process;

import de.beschlusslauf.consultation.ConsultationId;
import de.beschlusslauf.consultation.process.ConsultationVariables;
import de.beschlusslauf.lifecycle.SecondVotes;
import de.beschlusslauf.workflow.Processes;
import org.springframework.stereotype.Component;

/** Asks the engine whether a run of the model {@code consultation} is busy with the station. */
@Component
class RunningVotes implements SecondVotes {

    private final Processes processes;

    RunningVotes(Processes processes) {
        this.processes = processes;
    }

    @Override
    public boolean isRunning(ConsultationId station) {
        return processes.isRunning(ConsultationVariables.CONSULTATION_ID, station);
    }
}
