package de.beschlusslauf.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The claim is the start form; who is asked then is a matter of co-signing. */
@Deployment(resources = "bpmn/equality-claim.bpmn")
class EqualityClaimTraceTests extends ProcessTestSupport {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = coverageOf();

    @Test
    void aClaimIsMadeOnceItIsDeclared() {
        String claim = start("equality-claim", Map.of("paperId", "p"));

        assertThat(isRunning(claim)).isFalse();
        assertThat(endsOf(claim)).containsExactly("endEvent_equalityDemanded");
    }
}
