package de.beschlusslauf.calendar.process;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import de.beschlusslauf.calendar.CountingRule;
import de.beschlusslauf.calendar.DayUnit;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Direction;
import de.beschlusslauf.calendar.Shift;
import de.beschlusslauf.calendar.StartEvent;
import de.beschlusslauf.calendar.StateLaw;
import de.beschlusslauf.refusal.Refusal;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.jspecify.annotations.Nullable;

/** One version of the table {@code deadline-rules}; each pair of kind and type is evaluated once and remembered. */
final class ParsedTable {

    static final String NAME = "deadline-rules";

    private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final String version;
    private final DmnDecision decision;
    private final Map<Question, CountingRule> answers = new ConcurrentHashMap<>();

    /** @param version as it is kept with the deadlines */
    ParsedTable(String version, InputStream model) {
        this.version = version;
        this.decision = ENGINE.parseDecision(NAME, model);
    }

    /** @throws Refusal if no rule fits or more than one does */
    CountingRule rule(DeadlineKind kind, @Nullable String organizationType) {
        return answers.computeIfAbsent(new Question(kind, organizationType), this::ask);
    }

    private CountingRule ask(Question question) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("kind", question.kind().name());
        inputs.put("organizationType", question.organizationType());
        DmnDecisionTableResult result = evaluate(question, inputs);
        if (result.isEmpty()) {
            throw problem(question, "keine Regel");
        }
        DmnDecisionRuleResult rule = result.getSingleResult();
        String law = rule.containsKey("stateLaw") ? rule.getEntry("stateLaw") : null;
        return new CountingRule(rule.getEntry("ruleId"), StartEvent.valueOf(rule.getEntry("startEvent")),
                Direction.valueOf(rule.getEntry("direction")), DayUnit.valueOf(rule.getEntry("unit")),
                Shift.valueOf(rule.getEntry("shift")), rule.getEntry("legalBasis"),
                law == null ? null : StateLaw.valueOf(law), version);
    }

    private DmnDecisionTableResult evaluate(Question question, Map<String, Object> inputs) {
        try {
            return ENGINE.evaluateDecisionTable(decision, inputs);
        } catch (DmnEngineException overlap) {
            throw problem(question, "mehr als eine Regel");
        }
    }

    private Refusal problem(Question question, String found) {
        String type = question.organizationType() == null ? "ohne Gremium" : question.organizationType();
        return Refusal.conflict("Die Tabelle deadline-rules (" + version + ") enthält für die Frist „"
                + question.kind().label() + "“ (" + type + ") " + found + "; die Tabelle ist zu berichtigen.");
    }

    private record Question(DeadlineKind kind, @Nullable String organizationType) {
    }
}
