package de.beschlusslauf.consultation.process;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import de.beschlusslauf.consultation.ConsultationRole;
import de.beschlusslauf.consultation.NextStep;
import de.beschlusslauf.consultation.Outcome;
import de.beschlusslauf.consultation.OutcomeTable;
import de.beschlusslauf.ledger.RuleUse;
import de.beschlusslauf.workflow.DecisionTables;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.springframework.stereotype.Component;

/**
 * Reads the table {@code outcome} that the model uses as well. A form asks for every outcome and the engine looks up
 * slowly (about 10 ms each), so each version's few answers are kept.
 */
@Component
class DeployedOutcomeTable implements OutcomeTable {

    private final DecisionTables tables;

    private final Map<Question, NextStep> answers = new ConcurrentHashMap<>();

    DeployedOutcomeTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public NextStep nextStep(Outcome outcome, ConsultationRole role) {
        return answers.computeIfAbsent(new Question(tables.latest("outcome"), outcome, role), Question::ask);
    }

    @Override
    public RuleUse use(Outcome outcome, ConsultationRole role) {
        return tables.use("outcome", Map.of("outcome", outcome.name(), "role", role.name()));
    }

    @Override
    public List<Outcome> possible(ConsultationRole role) {
        Function<Map<String, Object>, DmnDecisionTableResult> table = tables.latest("outcome");
        return Arrays.stream(Outcome.values()).filter(outcome ->
                answers.computeIfAbsent(new Question(table, outcome, role), Question::ask) != NextStep.NOT_ALLOWED)
                .toList();
    }

    /** What one version of the table is asked. */
    private record Question(Function<Map<String, Object>, DmnDecisionTableResult> table, Outcome outcome,
            ConsultationRole role) {

        NextStep ask() {
            String step = table.apply(Map.of("outcome", outcome.name(), "role", role.name())).getSingleResult()
                    .getSingleEntry();
            return NextStep.valueOf(step);
        }
    }
}
