package de.beschlusslauf.calendar.process;

import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import de.beschlusslauf.calendar.CountingRule;
import de.beschlusslauf.calendar.DayUnit;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineKind.Origin;
import de.beschlusslauf.calendar.Direction;
import de.beschlusslauf.calendar.Shift;
import de.beschlusslauf.calendar.StartEvent;
import de.beschlusslauf.calendar.StateLaw;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.workflow.FittingRows;
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

    private static final String COUNCIL = "COUNCIL";

    private static final List<String> COMMITTEES = List.of("MAIN_COMMITTEE", "COMMITTEE");

    private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final String version;
    private final String sha256;
    private final DmnDecision decision;
    private final Map<Question, CountingRule> answers = new ConcurrentHashMap<>();

    /** @param version as it is kept with the deadlines */
    ParsedTable(String version, InputStream model) {
        this(version, model, "");
    }

    ParsedTable(String version, InputStream model, String sha256) {
        this.version = version;
        this.sha256 = sha256;
        this.decision = ENGINE.parseDecision(NAME, model);
    }

    String version() {
        return version;
    }

    /** Of the table's file. */
    String sha256() {
        return sha256;
    }

    /** @throws Refusal if no rule fits or more than one does */
    CountingRule rule(DeadlineKind kind, @Nullable String organizationType) {
        return answers.computeIfAbsent(new Question(kind, organizationType), this::ask);
    }

    /** Whether there is a rule for that kind where no body is concerned. */
    boolean has(DeadlineKind kind) {
        Question question = new Question(kind, null);
        return answers.containsKey(question) || !evaluate(question).isEmpty();
    }

    /** @throws Refusal for the first question that the table leaves open */
    void demandComplete() {
        for (DeadlineKind kind : DeadlineKind.values()) {
            if (kind.origin() != Origin.PERSON && (!kind.mayBeLeftOut() || has(kind))) {
                COMMITTEES.stream().filter(type -> kind.concernsCommittees()).forEach(type -> rule(kind, type));
                if (kind.concernsCouncil()) {
                    rule(kind, COUNCIL);
                }
                if (kind.holdsWithoutOrganization()) {
                    rule(kind, null);
                }
            }
        }
    }

    private CountingRule ask(Question question) {
        DmnDecisionTableResult result = evaluate(question);
        if (result.isEmpty()) {
            throw problem(question, "keine Regel");
        }
        DmnDecisionRuleResult rule = result.getSingleResult();
        StartEvent start = cell(question, rule, "startEvent", StartEvent.class);
        if (!start.mayStart(question.kind())) {
            throw problem(question, "in " + FittingRows.of(ENGINE, decision, question.inputs())
                    + " einen Fristbeginn, der im Kreis führt");
        }
        StateLaw law = question.kind().origin() == Origin.STATE_LAW
                ? cell(question, rule, "stateLaw", StateLaw.class) : null;
        return new CountingRule(rule.getEntry("ruleId"), start, cell(question, rule, "direction", Direction.class),
                cell(question, rule, "unit", DayUnit.class), cell(question, rule, "shift", Shift.class),
                rule.getEntry("legalBasis"), law, version);
    }

    private <E extends Enum<E>> E cell(Question question, DmnDecisionRuleResult rule, String column, Class<E> type) {
        String value = rule.containsKey(column) ? rule.getEntry(column) : "";
        return Arrays.stream(type.getEnumConstants()).filter(each -> each.name().equals(value)).findFirst()
                .orElseThrow(() -> problem(question, "in " + FittingRows.of(ENGINE, decision, question.inputs())
                        + ", Spalte „" + column + "“, den Wert „" + value + "“ statt "
                        + Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private DmnDecisionTableResult evaluate(Question question) {
        try {
            return ENGINE.evaluateDecisionTable(decision, question.inputs());
        } catch (DmnEngineException overlap) {
            throw problem(question, "mehr als eine Regel (" + FittingRows.of(ENGINE, decision, question.inputs()) + ")");
        }
    }

    private Refusal problem(Question question, String found) {
        String type = question.organizationType() == null ? "ohne Gremium" : question.organizationType();
        return Refusal.conflict("Die Tabelle deadline-rules (" + version + ") enthält für die Frist „"
                + question.kind().label() + "“ (" + type + ") " + found + "; die Tabelle ist zu berichtigen.");
    }

    private record Question(DeadlineKind kind, @Nullable String organizationType) {

        Map<String, Object> inputs() {
            Map<String, Object> inputs = new HashMap<>();
            inputs.put("kind", kind.name());
            inputs.put("organizationType", organizationType);
            return inputs;
        }
    }
}
