package de.beschlusslauf.resolution.process;

import java.util.Set;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.process.Moment;
import de.beschlusslauf.calendar.process.TimerProjection;
import de.beschlusslauf.calendar.process.TimerProjection.Waiting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A control window is over after its last day. */
@Configuration(proxyBeanMethods = false)
class WindowTimers {

    @Bean
    TimerProjection windowTimer() {
        return new TimerProjection("control-window", ResolutionVariables.WINDOW_ENDS_AT,
                ResolutionVariables.RESOLUTION_ID,
                Set.of(DeadlineKind.CONTROL_WINDOW_COUNCIL, DeadlineKind.CONTROL_WINDOW_COMMITTEE), Moment.EXPIRED,
                null, Waiting.at("userTask_reviewResolution", "userTask_recordObjection"));
    }
}
