package de.beschlusslauf.paper.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import de.beschlusslauf.models.ProcessTestSupport;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A withdrawal is done when it is said; the process only keeps it on record. */
@Deployment(resources = "bpmn/paper-withdrawal.bpmn")
class PaperWithdrawalTraceTests extends ProcessTestSupport {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = coverageOf();

    @Test
    void aWithdrawalEndsAtOnce() {
        String withdrawal = start("paper-withdrawal", Map.of("paperId", "p"));

        assertThat(isRunning(withdrawal)).isFalse();
        assertThat(endsOf(withdrawal)).containsExactly("endEvent_paperWithdrawn");
    }
}
