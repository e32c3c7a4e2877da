package de.beschlusslauf.consultation.process;

import de.beschlusslauf.consultation.Consultation;
import de.beschlusslauf.consultation.Placement;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.workflow.Processes;
import de.beschlusslauf.workflow.Routing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Moves what waits for a session when the station gets another one or its session falls away; with a moved session it
 * moves by itself.
 */
@Component
class StationMoves {

    private final Placement placement;

    private final Processes processes;

    StationMoves(Placement placement, Processes processes) {
        this.placement = placement;
        this.processes = processes;
    }

    @EventListener
    void on(Meeting.Cancelled event) {
        placement.leave(event.meetingId(), event.actor());
    }

    @EventListener
    void on(Consultation.Scheduled event) {
        if (event.startsAt() == null) {
            processes.correlate("takenOffAgenda", ConsultationVariables.CONSULTATION_ID, event.consultationId(),
                    Routing.none());
        } else {
            processes.reschedule(ConsultationVariables.CONSULTATION_ID, event.consultationId(),
                    ConsultationVariables.SESSION_START, event.startsAt());
        }
    }
}
