package de.beschlusslauf.consultation.process;

import java.util.Map;

import de.beschlusslauf.consultation.ConsultationRole;
import de.beschlusslauf.consultation.NextStep;
import de.beschlusslauf.consultation.Outcome;
import de.beschlusslauf.consultation.OutcomeTable;
import org.springframework.stereotype.Component;

/** Reads the table {@code outcome} that the model uses as well. */
@Component
class DeployedOutcomeTable implements OutcomeTable {

    private final ConsultationTables tables;

    DeployedOutcomeTable(ConsultationTables tables) {
        this.tables = tables;
    }

    @Override
    public NextStep nextStep(Outcome outcome, ConsultationRole role) {
        String step = tables.ask("outcome", Map.of("outcome", outcome.name(), "role", role.name()))
                .getSingleResult().getSingleEntry();
        return NextStep.valueOf(step);
    }
}
