package de.beschlusslauf.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A request for more time is granted, refused, or loses its matter. */
@Deployment(resources = "bpmn/deadline-extension.bpmn")
class DeadlineExtensionTraceTests extends ProcessTestSupport {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = coverageOf();

    @Test
    void moreTimeIsGranted() {
        String request = start("deadline-extension", Map.of("extensionId", "e"));

        complete("userTask_decideExtension", Map.of("granted", true));

        assertThat(endsOf(request)).containsExactly("endEvent_deadlineExtended");
    }

    @Test
    void moreTimeIsRefused() {
        String request = start("deadline-extension", Map.of("extensionId", "e"));

        complete("userTask_decideExtension", Map.of("granted", false));

        assertThat(endsOf(request)).containsExactly("endEvent_extensionRefused");
    }

    @Test
    void nobodyDecidesOnATaskThatIsDone() {
        String request = start("deadline-extension", Map.of("extensionId", "e"));

        engine().getRuntimeService().createMessageCorrelation("extensionObsolete").processInstanceId(request).correlate();

        assertThat(endsOf(request)).containsExactly("endEvent_nothingToDecide");
    }
}
