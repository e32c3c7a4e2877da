package de.beschlusslauf.consultation.process;

import de.beschlusslauf.consultation.Consequences;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets follow from the result what the table says. */
@Component
class ApplyOutcome implements JavaDelegate {

    private final Consequences consequences;

    ApplyOutcome(Consequences consequences) {
        this.consequences = consequences;
    }

    @Override
    public void execute(DelegateExecution execution) {
        consequences.apply(ConsultationVariables.CONSULTATION_ID.from(execution),
                ConsultationVariables.NEXT_STEP.from(execution));
    }
}
