package de.beschlusslauf.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A superior resolves a delay, only reminds, or the late task is done meanwhile. */
@Deployment(resources = "bpmn/deadline-delay.bpmn")
class DeadlineDelayTraceTests extends ProcessTestSupport {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = coverageOf();

    @Test
    void aReminderKeepsTheTaskUntilTheDelayIsResolved() {
        String delay = start("deadline-delay", Map.of("delayId", "d"));

        complete("userTask_resolveDelay", Map.of("resolved", false));
        assertThat(openTasks()).containsExactly("userTask_resolveDelay");
        complete("userTask_resolveDelay", Map.of("resolved", true));

        assertThat(endsOf(delay)).containsExactly("endEvent_delayResolved");
    }

    @Test
    void nobodyResolvesWhatIsDone() {
        String delay = start("deadline-delay", Map.of("delayId", "d"));

        engine().getRuntimeService().createMessageCorrelation("delayOver").processInstanceId(delay).correlate();

        assertThat(endsOf(delay)).containsExactly("endEvent_delayGone");
    }
}
