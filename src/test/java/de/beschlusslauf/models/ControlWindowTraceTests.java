package de.beschlusslauf.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Between the decision and its execution: who may stop it, and for how long. */
@Deployment(resources = "bpmn/control-window.bpmn")
class ControlWindowTraceTests extends ProcessTestSupport {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = coverageOf();

    @BeforeEach
    void noDomain() {
        silent("declareEffective", "suspendResolution");
    }

    @ParameterizedTest
    @CsvSource({
        "COUNCIL,     userTask_reviewResolution,  timerEvent_councilWindowEnds",
        "COMMITTEE,   userTask_recordObjection,   timerEvent_committeeWindowEnds"})
    void anExpiredPeriodMakesTheResolutionEffective(String kind, String task, String timer) {
        // given
        String window = open(kind);
        assertThat(openTasks()).containsExactly(task);

        // when
        fire(timer);

        // then
        assertThat(openTasks()).isEmpty();
        assertThat(endsOf(window)).containsExactly("endEvent_effective");
    }

    @ParameterizedTest
    @CsvSource({
        "COUNCIL,     userTask_reviewResolution,   EFFECTIVE, endEvent_effective",
        "COUNCIL,     userTask_reviewResolution,   SUSPENDED, endEvent_suspended",
        "COMMITTEE,   userTask_recordObjection,    SUSPENDED, endEvent_suspended",
        "SUPERVISION, userTask_recordSupervision,  EFFECTIVE, endEvent_effective",
        "SUPERVISION, userTask_recordSupervision,  ANNULLED,  endEvent_suspended"})
    void whoMayStopItDecides(String kind, String task, String result, String end) {
        // given
        String window = open(kind);

        // when
        complete(task, Map.of("windowResult", result));

        // then
        assertThat(endsOf(window)).containsExactly(end);
    }

    @Test
    void whereNobodyMayStopItTheResolutionIsEffectiveAtOnce() {
        assertThat(endsOf(open("NONE"))).containsExactly("endEvent_effective");
    }

    private static String open(String kind) {
        delegate("openWindow", execution -> {
            execution.setVariable("windowKind", kind);
            execution.setVariable("windowEndsAt", new Date());
            execution.setVariable("windowResult", "EFFECTIVE");
        });
        return start("control-window", Map.of("paperId", "p", "resolutionId", "r"));
    }
}
