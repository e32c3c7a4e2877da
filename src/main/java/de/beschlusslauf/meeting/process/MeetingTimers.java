package de.beschlusslauf.meeting.process;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.process.Moment;
import de.beschlusslauf.calendar.process.TimerProjection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A session begins at its time. */
@Configuration(proxyBeanMethods = false)
class MeetingTimers {

    @Bean
    TimerProjection sessionTimer() {
        return new TimerProjection("meeting", MeetingVariables.SESSION_START, MeetingVariables.MEETING_ID,
                DeadlineKind.SESSION_DAY, Moment.DUE);
    }
}
