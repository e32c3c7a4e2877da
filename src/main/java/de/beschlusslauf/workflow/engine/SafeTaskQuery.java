package de.beschlusslauf.workflow.engine;

import de.beschlusslauf.refusal.Refusal;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.Validator;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

/**
 * A task query that takes no expressions in its or-parts. The engine forgets to validate them there (CVE-2026-109432),
 * so that a query sent to the REST API could run code.
 */
final class SafeTaskQuery extends TaskQueryImpl {

    private static final long serialVersionUID = 1L;

    SafeTaskQuery(CommandExecutor executor) {
        super(executor);
    }

    @Override
    public void validate() {
        super.validate();
        refuseHiddenExpressions();
    }

    @Override
    public void validate(Validator<AbstractQuery<?, ?>> validator) {
        super.validate(validator);
        refuseHiddenExpressions();
    }

    private void refuseHiddenExpressions() {
        if (getQueries().stream().anyMatch(part -> part != this && !part.getExpressions().isEmpty())) {
            throw new Refusal("Ausdrücke sind in Oder-Teilen einer Suche nicht erlaubt.");
        }
    }
}
