package de.beschlusslauf.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A planned session is closed by the council office after its day. */
@Deployment(resources = "bpmn/meeting.bpmn")
class MeetingTraceTests extends ProcessTestSupport {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = coverageOf();

    @Test
    void aSessionIsClosedAfterItsDay() {
        // given
        String meeting = start("meeting", Map.of("meetingId", "m", "sessionStart", new Date()));
        assertThat(openTasks()).isEmpty();

        // when
        fire("timerEvent_sessionStarts");
        complete("userTask_closeMeeting");

        // then
        assertThat(endsOf(meeting)).containsExactly("endEvent_meetingClosed");
    }
}
