package de.beschlusslauf.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.Map;

import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A session from its plan to its published minutes, with everybody who may say no. */
@Deployment(resources = "bpmn/meeting.bpmn")
class MeetingTraceTests extends ProcessTestSupport {

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = coverageOf();

    @BeforeEach
    void theDomainIsSilent() {
        silent("openMeeting", "reportDelay", "closeMotions");
    }

    @Test
    void aSessionTakesItsCourse() {
        // given
        String meeting = planned();
        assertThat(openTasks()).isEmpty();

        // when
        invited();
        assertThat(openTasks()).isEmpty();
        fire("timerEvent_sessionStarts");
        complete("userTask_closeMeeting");
        complete("userTask_writeMinutes");
        complete("userTask_signMinutes", Map.of("signature", "SIGNED"));
        complete("userTask_countersignMinutes", Map.of("signature", "SIGNED"));
        complete("userTask_publishMinutes");

        // then
        assertThat(endsOf(meeting)).containsExactly("endEvent_minutesPublished");
    }

    @Test
    void theChairSendsTheAgendaBackToTheCouncilOffice() {
        planned();
        fire("timerEvent_submissionCloses");
        complete("userTask_arrangeAgenda");

        complete("userTask_fixAgenda", Map.of("agendaDecision", "RETURNED"));

        assertThat(openTasks()).containsExactly("userTask_arrangeAgenda");
    }

    @Test
    void minutesGoBackUntilBothHaveSigned() {
        // given
        String meeting = planned();
        invited();
        fire("timerEvent_sessionStarts");
        complete("userTask_closeMeeting");

        // when
        complete("userTask_writeMinutes");
        complete("userTask_signMinutes", Map.of("signature", "RETURNED"));
        complete("userTask_writeMinutes");
        complete("userTask_signMinutes", Map.of("signature", "SIGNED"));
        complete("userTask_countersignMinutes", Map.of("signature", "RETURNED"));

        // then
        assertThat(openTasks()).containsExactly("userTask_writeMinutes");
        assertThat(isRunning(meeting)).isTrue();
    }

    @Test
    void aSessionThatIsMovedAfterTheInvitationIsInvitedToAgain() {
        planned();
        invited();

        tell("invitationOverturned", Map.of());

        assertThat(openTasks()).containsExactly("userTask_inviteMembers");
    }

    @Test
    void eachAddendumIsSentBesideTheCourseOfTheSession() {
        // given
        String meeting = planned();
        invited();

        // when
        tell("agendaExtended", Map.of("agendaVersion", 2));
        tell("agendaExtended", Map.of("agendaVersion", 3));

        // then
        assertThat(openTasks()).containsExactly("userTask_announceAddendum", "userTask_announceAddendum");
        tasks("userTask_announceAddendum").forEach(task -> engine().getTaskService().complete(task.getId()));
        assertThat(endsOf(meeting)).containsExactly("endEvent_addendumAnnounced", "endEvent_addendumAnnounced");
        assertThat(isRunning(meeting)).isTrue();
    }

    @Test
    void aCancelledSessionEndsWhereverItStands() {
        String meeting = planned();
        fire("timerEvent_submissionCloses");

        tell("meetingCancelled", Map.of());

        assertThat(endsOf(meeting)).containsExactly("endEvent_meetingDropped");
        assertThat(openTasks()).isEmpty();
    }

    @Test
    void aTimerWaitsForEachDeadlineBesideTheCourseOfTheSession() {
        // given
        String meeting = planned();
        begins("agenda", "AGENDA");
        begins("minutes", "MINUTES");

        // when
        fire("timerEvent_deadlinePasses", "agenda");
        tell("deadlineEnds", Map.of());

        // then
        assertThat(endsOf(meeting)).containsExactly("endEvent_delayReported", "endEvent_deadlineSettled");
        assertThat(isRunning(meeting)).isTrue();
    }

    @Test
    void whatNobodyOwesIsClosedWhenItIsOver() {
        // given
        String meeting = planned();
        begins("motions", "MOTION");

        // when
        fire("timerEvent_deadlinePasses", "motions");

        // then
        assertThat(endsOf(meeting)).containsExactly("endEvent_motionsClosed");
        assertThat(isRunning(meeting)).isTrue();
    }

    private static void fire(String timer, String deadline) {
        engine().getManagementService().createJobQuery().activityId(timer).list().stream()
                .filter(job -> deadline.equals(engine().getRuntimeService().getVariable(job.getExecutionId(),
                        "sessionDeadlineId"))).forEach(job -> engine().getManagementService().executeJob(job.getId()));
    }

    private static void begins(String deadline, String kind) {
        tell("deadlineBegins", Map.of("sessionDeadlineId", deadline, "sessionDeadlineKind", kind, "deadlinePasses",
                new Date()));
    }

    private static String planned() {
        return start("meeting", Map.of("meetingId", "m", "submissionCloses", new Date(), "sessionStart", new Date()));
    }

    private static void invited() {
        fire("timerEvent_submissionCloses");
        complete("userTask_arrangeAgenda");
        complete("userTask_fixAgenda", Map.of("agendaDecision", "FIXED"));
        complete("userTask_inviteMembers");
    }
}
