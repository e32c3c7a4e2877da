package de.beschlusslauf.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The withdrawal is the start form; nothing remains to be done. */
@Deployment(resources = "bpmn/paper-withdrawal.bpmn")
class PaperWithdrawalTraceTests extends ProcessTestSupport {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = coverageOf();

    @Test
    void aWithdrawalIsDoneOnceItIsDeclared() {
        String withdrawal = start("paper-withdrawal", Map.of("paperId", "p"));

        assertThat(isRunning(withdrawal)).isFalse();
        assertThat(endsOf(withdrawal)).containsExactly("endEvent_paperWithdrawn");
    }
}
