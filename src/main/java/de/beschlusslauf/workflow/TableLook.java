package de.beschlusslauf.workflow;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;

/** One version of a decision table that somebody looks through before it is used. */
public final class TableLook {

    private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private static final Pattern CONSTANT = Pattern.compile("\"([^\"]+)\"");

    private final String version;

    private final DmnDecision decision;

    TableLook(String version, DmnDecision decision) {
        this.version = version;
        this.decision = decision;
    }

    /** @param version as people read it */
    public static TableLook of(String table, String version, InputStream model) {
        return new TableLook(version, ENGINE.parseDecision(table, model));
    }

    /** "competence (2 (2))". */
    public String name() {
        return decision.getKey() + " (" + version + ")";
    }

    /** Names that its columns ask for, each without calculation. */
    public Set<String> asksFor() {
        Set<String> names = new TreeSet<>();
        inputs().map(input -> input.getExpression().getExpression()).filter(text -> text.matches("\\w+")).forEach(names::add);
        return names;
    }

    /** Constants that stand in the column that asks for this name. */
    public Set<String> constants(String input) {
        List<DmnDecisionTableInputImpl> all = inputs().toList();
        Set<String> constants = new TreeSet<>();
        for (int column = 0; column < all.size(); column++) {
            if (input.equals(all.get(column).getExpression().getExpression())) {
                int here = column;
                table().getRules().stream().map(rule -> rule.getConditions().get(here).getExpression())
                        .filter(text -> text != null).flatMap(text -> CONSTANT.matcher(text).results())
                        .map((MatchResult constant) -> constant.group(1)).forEach(constants::add);
            }
        }
        return constants;
    }

    /** Its answers, by the names of the result columns; none if no row fits, more than one if the rows contradict each other. */
    public List<Map<String, Object>> answers(Map<String, Object> inputs) {
        try {
            return ENGINE.evaluateDecisionTable(decision, inputs).getResultList();
        } catch (DmnEngineException overlap) {
            return List.of(Map.of(), Map.of());
        }
    }

    /** Which rows fit: "Zeile 2 (rule_reserved)". */
    public String rows(Map<String, Object> inputs) {
        return FittingRows.of(ENGINE, decision, inputs);
    }

    /** The row that speaks if the first one counts. */
    public String firstRow(Map<String, Object> inputs) {
        return rows(inputs).split(", ")[0];
    }

    private Stream<DmnDecisionTableInputImpl> inputs() {
        return table().getInputs().stream();
    }

    private DmnDecisionTableImpl table() {
        return (DmnDecisionTableImpl) decision.getDecisionLogic();
    }
}
