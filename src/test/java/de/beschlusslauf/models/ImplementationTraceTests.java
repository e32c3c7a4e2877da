package de.beschlusslauf.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the effective resolution to the end of its execution; the measures are stubs. */
@Deployment(resources = "bpmn/implementation.bpmn")
class ImplementationTraceTests extends ProcessTestSupport {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = coverageOf("measure");

    private final List<String> finished = new ArrayList<>();

    @BeforeEach
    void measuresAreStubs() {
        stub("measure");
        delegate("finishExecution", execution -> finished.add("finished"));
    }

    @Test
    void everyMeasureIsFollowedBeforeTheExecutionIsFinished() {
        // given
        opens("m1", "m2");
        String process = started();
        complete("userTask_publishResolution", Map.of("lateObjection", false));
        complete("userTask_planExecution", Map.of("executionNeeded", true));

        // when
        finishMeasure();
        boolean waitsForTheOther = isRunning(process);
        finishMeasure();

        // then
        assertThat(waitsForTheOther).isTrue();
        assertThat(endsOf(process)).containsExactly("endEvent_executed");
        assertThat(finished).hasSize(1);
    }

    @Test
    void visionsAloneLeaveNothingToFollow() {
        // given
        opens();
        String process = started();
        complete("userTask_publishResolution", Map.of("lateObjection", false));

        // when
        complete("userTask_planExecution", Map.of("executionNeeded", true));

        // then
        assertThat(endsOf(process)).containsExactly("endEvent_executed");
        assertThat(finished).hasSize(1);
    }

    @Test
    void whereNothingIsToBeDoneTheProcessEndsAtOnce() {
        // given
        String process = started();
        complete("userTask_publishResolution", Map.of("lateObjection", false));

        // when
        complete("userTask_planExecution", Map.of("executionNeeded", false));

        // then
        assertThat(endsOf(process)).containsExactly("endEvent_noExecution");
        assertThat(finished).isEmpty();
    }

    @Test
    void anObjectionThatCameInTimeEndsItBeforeAnythingIsPublished() {
        // given
        String process = started();

        // when
        complete("userTask_publishResolution", Map.of("lateObjection", true));

        // then
        assertThat(endsOf(process)).containsExactly("endEvent_executionSuspended");
    }

    private static String started() {
        return start("implementation", Map.of("paperId", "p", "resolutionId", "r"));
    }

    private static void opens(String... measures) {
        delegate("openMeasures", execution -> {
            execution.setVariable("measureIds", List.of(measures));
            execution.setVariable("measuresToTrack", measures.length > 0);
        });
    }

    private static void finishMeasure() {
        engine().getTaskService().complete(tasks("measure.stub").get(0).getId());
        runContinuations();
    }
}
