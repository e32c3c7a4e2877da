package de.beschlusslauf.consultation.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import de.beschlusslauf.consultation.ConsultationRole;
import de.beschlusslauf.consultation.NextStep;
import de.beschlusslauf.consultation.Outcome;
import de.beschlusslauf.consultation.OutcomeTable;
import de.beschlusslauf.workflow.DecisionTables;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.springframework.stereotype.Component;

/** Reads the table {@code outcome} that the model uses as well. */
@Component
class DeployedOutcomeTable implements OutcomeTable {

    private final DecisionTables tables;

    DeployedOutcomeTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public NextStep nextStep(Outcome outcome, ConsultationRole role) {
        return nextStep(tables.latest("outcome"), outcome, role);
    }

    @Override
    public List<Outcome> possible(ConsultationRole role) {
        Function<Map<String, Object>, DmnDecisionTableResult> table = tables.latest("outcome");
        return Arrays.stream(Outcome.values())
                .filter(outcome -> nextStep(table, outcome, role) != NextStep.NOT_ALLOWED).toList();
    }

    private static NextStep nextStep(Function<Map<String, Object>, DmnDecisionTableResult> table, Outcome outcome,
            ConsultationRole role) {
        String step = table.apply(Map.of("outcome", outcome.name(), "role", role.name())).getSingleResult()
                .getSingleEntry();
        return NextStep.valueOf(step);
    }
}
