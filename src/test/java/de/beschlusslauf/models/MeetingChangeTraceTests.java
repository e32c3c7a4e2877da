package de.beschlusslauf.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The council office plans a change of a session, sees what it would do, and makes it or leaves it. */
@Deployment(resources = "bpmn/meeting-change.bpmn")
class MeetingChangeTraceTests extends ProcessTestSupport {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = coverageOf();

    @Test
    void aChangeIsMadeOnceItsPreviewIsConfirmed() {
        String change = planned();

        complete("userTask_confirmChange", Map.of("changeDecision", "MAKE"));

        assertThat(endsOf(change)).containsExactly("endEvent_sessionChanged");
    }

    @Test
    void theDetailsCanBeRevisedUntilTheyFit() {
        planned();

        complete("userTask_confirmChange", Map.of("changeDecision", "REVISE"));

        assertThat(openTasks()).containsExactly("userTask_planChange");
    }

    @Test
    void aChangeIsDropped() {
        String change = planned();

        complete("userTask_confirmChange", Map.of("changeDecision", "DROP"));

        assertThat(endsOf(change)).containsExactly("endEvent_sessionUnchanged");
    }

    private static String planned() {
        String change = start("meeting-change", Map.of("changeId", "c"));
        complete("userTask_planChange");
        return change;
    }
}
