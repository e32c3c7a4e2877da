package de.beschlusslauf.consultation.process;

import java.time.Instant;

import de.beschlusslauf.consultation.ConsultationId;
import de.beschlusslauf.consultation.ConsultationRole;
import de.beschlusslauf.consultation.NextStep;
import de.beschlusslauf.consultation.Outcome;
import de.beschlusslauf.workflow.Variable;

/** Process variables about stations. */
public final class ConsultationVariables {

    /** The station that one run of the model takes through its body. */
    public static final Variable<ConsultationId> CONSULTATION_ID =
            Variable.id("consultationId", ConsultationId::new, ConsultationId::value);

    /** When the session begins: the timer of the model. */
    static final Variable<Instant> SESSION_START = Variable.instant("sessionStart");

    static final Variable<Boolean> ON_AGENDA = Variable.flag("onAgenda");

    static final Variable<ConsultationRole> ROLE = Variable.constant("role", ConsultationRole.class);

    static final Variable<Outcome> OUTCOME = Variable.constant("outcome", Outcome.class);

    static final Variable<NextStep> NEXT_STEP = Variable.constant("nextStep", NextStep.class);

    /** CONFIRMED or RETURNED, as the chair decided. */
    static final Variable<Confirmation> DECISION = Variable.constant("decision", Confirmation.class);

    private ConsultationVariables() {
    }
}
