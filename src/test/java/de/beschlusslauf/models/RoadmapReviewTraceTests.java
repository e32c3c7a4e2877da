package de.beschlusslauf.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The roadmap comes back for review until the cycle is ended. */
@Deployment(resources = "bpmn/roadmap-review.bpmn")
class RoadmapReviewTraceTests extends ProcessTestSupport {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = coverageOf();

    @Test
    void theRoadmapIsReviewedAgainAndAgainUntilTheCycleEnds() {
        // given
        String review = start("roadmap-review", Map.of("paperId", "p", "reviewId", "e", "reviewDueAt", day(2035)));
        assertThat(openTasks()).isEmpty();

        // when
        fire("timerEvent_reviewDay");
        complete("userTask_reviewRoadmap", Map.of("continueReview", true, "reviewDueAt", day(2036)));
        assertThat(openTasks()).isEmpty();
        fire("timerEvent_reviewDay");
        complete("userTask_reviewRoadmap", Map.of("continueReview", false));

        // then
        assertThat(endsOf(review)).containsExactly("endEvent_reviewEnded");
    }

    private static Date day(int year) {
        return Date.from(Instant.parse(year + "-01-01T00:00:00Z"));
    }
}
