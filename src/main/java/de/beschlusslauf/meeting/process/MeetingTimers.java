package de.beschlusslauf.meeting.process;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.process.Moment;
import de.beschlusslauf.calendar.process.TimerProjection;
import de.beschlusslauf.calendar.process.TimerProjection.Waiting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The agenda is drafted when the submission has closed, a session begins at its time, and one timer waits for the end of
 * each of the {@link DeadlineTimers#KINDS}.
 */
@Configuration(proxyBeanMethods = false)
class MeetingTimers {

    @Bean
    TimerProjection submissionTimer() {
        return new TimerProjection("meeting", MeetingVariables.SUBMISSION_CLOSES, MeetingVariables.MEETING_ID,
                DeadlineKind.SUBMISSION, Moment.EXPIRED, Waiting.at("timerEvent_submissionCloses"));
    }

    @Bean
    TimerProjection sessionTimer() {
        return new TimerProjection("meeting", MeetingVariables.SESSION_START, MeetingVariables.MEETING_ID,
                DeadlineKind.SESSION_DAY, Moment.DUE, Waiting.at("eventGateway_awaitSession"));
    }

    @Bean
    TimerProjection everyDeadlineTimer() {
        return TimerProjection.ofEach("meeting", MeetingVariables.DEADLINE_PASSES, MeetingVariables.MEETING_ID,
                MeetingVariables.DEADLINE_ID, DeadlineTimers.KINDS, Moment.EXPIRED,
                Waiting.at("eventGateway_awaitDeadline"));
    }
}
