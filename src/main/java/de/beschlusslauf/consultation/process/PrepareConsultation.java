package de.beschlusslauf.consultation.process;

import java.time.Instant;
import java.util.Optional;

import de.beschlusslauf.consultation.Consultation;
import de.beschlusslauf.consultation.Placement;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Finds out whether the station is on an agenda already, and of which session. */
@Component
class PrepareConsultation implements JavaDelegate {

    private final Placement placement;

    PrepareConsultation(Placement placement) {
        this.placement = placement;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Consultation station = placement.begin(ConsultationVariables.CONSULTATION_ID.from(execution));
        Optional<Instant> session = placement.sessionOf(station.id());
        ConsultationVariables.ON_AGENDA.on(execution, session.isPresent());
        ConsultationVariables.ROLE.on(execution, station.role());
        session.ifPresent(start -> ConsultationVariables.SESSION_START.on(execution, start));
    }
}
