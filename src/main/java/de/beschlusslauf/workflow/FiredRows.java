package de.beschlusslauf.workflow;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.jspecify.annotations.Nullable;

/** Listens which rows of a decision table fire while this thread asks it. */
final class FiredRows implements DmnDecisionTableEvaluationListener {

    private final ThreadLocal<@Nullable List<String>> heard = new ThreadLocal<>();

    List<String> during(Runnable question) {
        List<String> rows = new ArrayList<>();
        heard.set(rows);
        try {
            question.run();
        } finally {
            heard.remove();
        }
        return rows;
    }

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        List<String> rows = heard.get();
        if (rows != null) {
            event.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).forEach(rows::add);
        }
    }
}
