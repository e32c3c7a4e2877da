package de.beschlusslauf.consultation.process;

import de.beschlusslauf.consultation.ChangeRequestId;
import de.beschlusslauf.workflow.Variable;

/** Process variables about changes of sessions. */
final class ChangeVariables {

    static final Variable<ChangeRequestId> CHANGE_ID =
            Variable.id("changeId", ChangeRequestId::new, ChangeRequestId::value);

    /** What the council office decided on the preview. */
    static final Variable<ChangeDecision> CHANGE_DECISION = Variable.constant("changeDecision", ChangeDecision.class);

    private ChangeVariables() {
    }
}
