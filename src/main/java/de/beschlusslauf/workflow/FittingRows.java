package de.beschlusslauf.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;

/** Names the rows of a decision table that fit, since a hit policy that is violated does not say by which. */
public final class FittingRows {

    private FittingRows() {
    }

    /** Number from 1, as Cockpit and the Modeler count, and id of each: "Zeile 2 (rule_submission)". */
    public static String of(DmnEngine engine, DmnDecision decision, Map<String, Object> inputs) {
        DmnDecisionTableImpl table = (DmnDecisionTableImpl) decision.getDecisionLogic();
        List<String> fitting = new ArrayList<>();
        for (int row = 1; row <= table.getRules().size(); row++) {
            DmnDecisionTableRuleImpl rule = table.getRules().get(row - 1);
            if (!engine.evaluateDecisionTable(alone(decision, table, rule), inputs).isEmpty()) {
                fitting.add("Zeile " + row + " (" + rule.getId() + ")");
            }
        }
        return String.join(", ", fitting);
    }

    private static DmnDecision alone(DmnDecision decision, DmnDecisionTableImpl table, DmnDecisionTableRuleImpl rule) {
        DmnDecisionTableImpl one = new DmnDecisionTableImpl();
        one.setHitPolicyHandler(table.getHitPolicyHandler());
        one.setInputs(table.getInputs());
        one.setOutputs(table.getOutputs());
        one.setRules(List.of(rule));
        DmnDecisionImpl copy = new DmnDecisionImpl();
        copy.setKey(decision.getKey());
        copy.setName(decision.getName());
        copy.setDecisionLogic(one);
        return copy;
    }
}
