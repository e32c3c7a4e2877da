package de.beschlusslauf.consultation.process;

import java.util.HashMap;
import java.util.Map;

import de.beschlusslauf.consultation.CompetenceRules;
import de.beschlusslauf.ledger.RuleUse;
import de.beschlusslauf.workflow.DecisionTables;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.springframework.stereotype.Component;

/** Reads the table {@code competence}. */
@Component
class DeployedCompetenceRules implements CompetenceRules {

    static final String NAME = "competence";

    private final DecisionTables tables;

    DeployedCompetenceRules(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Competence decide(Matter matter) {
        DmnDecisionRuleResult result = tables.ask(NAME, inputs(matter)).getSingleResult();
        return new Competence(Decider.valueOf(result.getEntry("decider")), result.getEntry("reason"));
    }

    @Override
    public RuleUse use(Matter matter) {
        return tables.use(NAME, inputs(matter));
    }

    private static Map<String, Object> inputs(Matter matter) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("matterKind", matter.kind());
        inputs.put("reservedToCouncil", matter.reservedToCouncil());
        inputs.put("band", matter.band() == null ? null : matter.band().name());
        inputs.put("bandLimit", matter.bandLimit());
        return inputs;
    }
}
