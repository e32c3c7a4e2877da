package de.beschlusslauf.consultation.process;

import java.util.Set;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.process.Moment;
import de.beschlusslauf.calendar.process.TimerProjection;
import de.beschlusslauf.calendar.process.TimerProjection.Waiting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A station waits for the session on whose agenda it stands. */
@Configuration(proxyBeanMethods = false)
class StationTimers {

    @Bean
    TimerProjection stationTimer() {
        return new TimerProjection("consultation", ConsultationVariables.SESSION_START,
                ConsultationVariables.CONSULTATION_ID, Set.of(DeadlineKind.SESSION_DAY), Moment.DUE,
                new TimerProjection.Link("consultation", "id", "meeting_id"), Waiting.at("eventGateway_awaitSession"));
    }
}
