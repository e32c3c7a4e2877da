package de.beschlusslauf.roadmap.process;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.process.Moment;
import de.beschlusslauf.calendar.process.TimerProjection;
import de.beschlusslauf.calendar.process.TimerProjection.Waiting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Measures are late after their last day; a review begins on its day. */
@Configuration(proxyBeanMethods = false)
class RoadmapTimers {

    @Bean
    TimerProjection measureTimer() {
        return new TimerProjection("measure", RoadmapVariables.MEASURE_DUE_AT, RoadmapVariables.MEASURE_ID,
                DeadlineKind.MEASURE_DUE, Moment.EXPIRED, Waiting.besides("userTask_reportProgress"));
    }

    @Bean
    TimerProjection reviewTimer() {
        return new TimerProjection("roadmap-review", RoadmapVariables.REVIEW_DUE_AT, RoadmapVariables.REVIEW_ID,
                DeadlineKind.REVIEW_DUE, Moment.START_OF_DAY, Waiting.at("timerEvent_reviewDay"));
    }
}
