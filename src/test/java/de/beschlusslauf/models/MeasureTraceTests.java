package de.beschlusslauf.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One measure through its phases to a confirmed completion, or to another end. */
@Deployment(resources = "bpmn/measure.bpmn")
class MeasureTraceTests extends ProcessTestSupport {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = coverageOf();

    @Test
    void threePhasesWithAReportAfterEachEndInAConfirmedCompletion() {
        // given
        String measure = started(false);

        // when
        for (int phase = 1; phase <= 3; phase++) {
            report("REPORT");
            assertThat(openTasks()).isEmpty();
            tell("reportNoted", Map.of());
            complete("userTask_decideNextPhase", Map.of("decision", phase == 2 ? "ADAPT" : "CONTINUE"));
        }
        report("COMPLETED");
        complete("userTask_confirmCompletion", Map.of("decision", "APPROVED"));

        // then
        assertThat(endsOf(measure)).containsExactly("endEvent_measureDone");
    }

    @Test
    void membersAreNamedBeforeTheGroupWorks() {
        // given
        started(true);
        assertThat(openTasks()).containsExactly("userTask_nominateMembers");

        // when
        complete("userTask_nominateMembers");

        // then
        assertThat(openTasks()).containsExactly("userTask_reportProgress");
    }

    @Test
    void phasesWithoutReportFollowEachOther() {
        // given
        String measure = started(false);

        // when
        report("NEXT_PHASE");
        report("STRUCK");

        // then
        assertThat(endsOf(measure)).containsExactly("endEvent_measureStruck");
    }

    @Test
    void completionThatIsNotConfirmedGoesBack() {
        // given
        started(false);
        report("COMPLETED");

        // when
        complete("userTask_confirmCompletion", Map.of("decision", "RETURNED"));

        // then
        assertThat(openTasks()).containsExactly("userTask_reportProgress");
    }

    @Test
    void theMeasureMayStopAfterAnInterimReport() {
        // given
        String measure = started(false);
        report("REPORT");
        tell("reportNoted", Map.of());

        // when
        complete("userTask_decideNextPhase", Map.of("decision", "STOP"));

        // then
        assertThat(endsOf(measure)).containsExactly("endEvent_measureStopped");
    }

    @Test
    void aLateMeasureIsClarifiedWhileTheWorkGoesOn() {
        // given
        started(false);

        // when
        fire("timerEvent_measureLate");
        complete("userTask_clarifyDelay");

        // then
        assertThat(openTasks()).containsExactly("userTask_reportProgress");
    }

    @Test
    void theEndOfTheMeasureEndsTheQuestionWhyItWasLate() {
        // given
        String measure = started(false);
        fire("timerEvent_measureLate");
        assertThat(openTasks()).containsExactly("userTask_clarifyDelay", "userTask_reportProgress");

        // when
        report("STRUCK");

        // then
        assertThat(openTasks()).isEmpty();
        assertThat(isRunning(measure)).isFalse();
    }

    private static String started(boolean nominationNeeded) {
        delegate("noteDelay", execution -> { });
        delegate("startMeasure", execution -> {
            execution.setVariable("nominationNeeded", nominationNeeded);
            execution.setVariable("measureDueAt", Date.from(Instant.parse("2035-01-01T00:00:00Z")));
        });
        return start("measure", Map.of("paperId", "p", "resolutionId", "r", "measureId", "m"));
    }

    private static void report(String progress) {
        complete("userTask_reportProgress", Map.of("progress", progress));
    }
}
