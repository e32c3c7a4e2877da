package de.beschlusslauf.consultation.process;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import de.beschlusslauf.consultation.Consultation;
import de.beschlusslauf.consultation.ConsultationId;
import de.beschlusslauf.consultation.PathReader;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.workflow.Processes;
import de.beschlusslauf.workflow.Routing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sends a running station back to look for its session when it gets another one or loses it. What waits for a session
 * that is only moved is a projection of its day and moves by itself, unless the hour had come and nobody opened it. A
 * station that no longer takes place ends.
 */
@Component
class StationMoves {

    private final Processes processes;

    private final PathReader paths;

    private final Clock clock;

    StationMoves(Processes processes, PathReader paths, Clock clock) {
        this.processes = processes;
        this.paths = paths;
        this.clock = clock;
    }

    @EventListener
    void on(Meeting.Moved event) {
        Instant now = clock.instant();
        if (!event.oldStart().isAfter(now) && event.newStart().isAfter(now)) {
            lookAgain(paths.onAgendaOf(event.meetingId()).stream().map(Consultation::id).toList());
        }
    }

    @EventListener
    void on(Consultation.Scheduled event) {
        lookAgain(event.stations());
    }

    @EventListener
    void on(Consultation.Dropped event) {
        processes.correlate("stationDropped", ConsultationVariables.CONSULTATION_ID, event.consultationId(),
                Routing.none());
    }

    private void lookAgain(List<ConsultationId> stations) {
        processes.correlateAll("takenOffAgenda", ConsultationVariables.CONSULTATION_ID, stations, Routing.none());
    }
}
