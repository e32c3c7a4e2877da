package de.beschlusslauf.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The life of a paper as its parent process sees it; the called processes are stubs. */
@Deployment(resources = "bpmn/resolution-lifecycle.bpmn")
class ResolutionLifecycleTraceTests extends ProcessTestSupport {

    private static final String[] CALLED = {"paper-drafting", "consultation", "control-window", "implementation"};

    @RegisterExtension
    static final ProcessEngineCoverageExtension COVERAGE = coverageOf(CALLED);

    private final Deque<List<String>> path = new ArrayDeque<>();

    @BeforeEach
    void calledProcessesAreStubs() {
        stub(CALLED);
        silent("archivePaper", "closeWithdrawn");
        delegate("selectNextStations", execution -> {
            List<String> next = path.pop();
            boolean stations = !List.of("WAIT", "DRAFTING", "CLOSED").contains(next.get(0));
            execution.setVariable("pathState", stations ? "STATIONS" : next.get(0));
            execution.setVariable("stationIds", stations ? next : List.of());
        });
    }

    @Test
    void aPaperIsDraftedConsultedDecidedAndCarriedOut() {
        // given
        path("committee", "council", "WAIT", "CLOSED");
        String paper = start("resolution-lifecycle", Map.of("paperId", "p"));

        // when
        complete("paper-drafting.stub");
        finishStation();
        tell("partDecided", Map.of("resolutionId", "r", "windowResult", "OPEN"));
        finishStation();
        assertThat(openTasks()).containsExactly("control-window.stub");
        complete("control-window.stub", Map.of("windowResult", "EFFECTIVE"));
        complete("implementation.stub", Map.of("lateObjection", false));
        tell("partsChanged", Map.of());

        // then
        assertThat(isRunning(paper)).isFalse();
        assertThat(endsOf(paper)).containsExactly("endEvent_partSettled", "endEvent_archived");
    }

    @Test
    void aStoppedPartGoesBackToTheCouncil() {
        // given
        path("committee", "WAIT", "CLOSED");
        String paper = start("resolution-lifecycle", Map.of("paperId", "p"));
        complete("paper-drafting.stub");
        tell("partDecided", Map.of("resolutionId", "r", "windowResult", "OPEN"));
        finishStation();

        // when
        complete("control-window.stub", Map.of("windowResult", "SUSPENDED"));
        tell("reVoteInserted", Map.of("consultationId", "council"));
        finishStation();
        tell("partsChanged", Map.of());

        // then
        assertThat(endsOf(paper)).containsExactly("endEvent_partStopped", "endEvent_consultedAgain", "endEvent_archived");
    }

    @Test
    void theSecondVoteOnAPartWaitsForNobodyWhoDealsWithAnother() {
        // given
        path("committee", "CLOSED");
        String paper = start("resolution-lifecycle", Map.of("paperId", "p"));
        complete("paper-drafting.stub");
        tell("partDecided", Map.of("resolutionId", "r", "windowResult", "OPEN"));
        complete("control-window.stub", Map.of("windowResult", "SUSPENDED"));

        // when
        tell("reVoteInserted", Map.of("consultationId", "council"));

        // then
        assertThat(openTasks()).containsExactly("consultation.stub", "consultation.stub");
        assertThat(stationsRunning()).containsExactlyInAnyOrder("committee", "council");
        finishStation();
        assertThat(isRunning(paper)).isTrue();
        finishStation();
        assertThat(endsOf(paper)).contains("endEvent_consultedAgain", "endEvent_archived");
    }

    @Test
    void aPartThatIsSuspendedAtItsPublicationIsNotDone() {
        // given
        path("council", "WAIT", "CLOSED");
        String paper = start("resolution-lifecycle", Map.of("paperId", "p"));
        complete("paper-drafting.stub");
        tell("partDecided", Map.of("resolutionId", "r", "windowResult", "OPEN"));
        finishStation();
        complete("control-window.stub", Map.of("windowResult", "EFFECTIVE"));

        // when
        complete("implementation.stub", Map.of("lateObjection", true));
        tell("reVoteInserted", Map.of("consultationId", "council"));
        finishStation();
        tell("partsChanged", Map.of());

        // then
        assertThat(endsOf(paper)).containsExactly("endEvent_partSuspended", "endEvent_consultedAgain", "endEvent_archived");
    }

    @Test
    void stationsOfEqualRankRunSideBySide() {
        // given
        path("culture+sports", "CLOSED");
        String paper = start("resolution-lifecycle", Map.of("paperId", "p"));
        complete("paper-drafting.stub");

        // when
        List<String> open = openTasks();
        finishStation();
        boolean waitsForTheOther = isRunning(paper);
        finishStation();

        // then
        assertThat(open).containsExactly("consultation.stub", "consultation.stub");
        assertThat(waitsForTheOther).isTrue();
        assertThat(endsOf(paper)).containsExactly("endEvent_archived");
    }

    @Test
    void aBodyMayReturnThePaperToTheAdministration() {
        // given
        path("committee", "DRAFTING", "CLOSED");
        String paper = start("resolution-lifecycle", Map.of("paperId", "p"));
        complete("paper-drafting.stub");

        // when
        finishStation();

        // then
        assertThat(openTasks()).containsExactly("paper-drafting.stub");
        complete("paper-drafting.stub");
        assertThat(isRunning(paper)).isFalse();
    }

    @Test
    void withdrawalEndsEverythingAtOnce() {
        // given
        path("committee");
        String paper = start("resolution-lifecycle", Map.of("paperId", "p"));
        complete("paper-drafting.stub");

        // when
        tell("paperWithdrawn", Map.of());

        // then
        assertThat(openTasks()).isEmpty();
        assertThat(endsOf(paper)).containsExactly("endEvent_paperWithdrawn");
    }

    @Test
    void theCalledProcessesKnowTheirMatterAndTheReference() {
        // given
        path("committee");

        // when
        start("resolution-lifecycle", Map.of("paperId", "p"));
        complete("paper-drafting.stub");

        // then
        var child = engine().getRuntimeService().createProcessInstanceQuery().processDefinitionKey("consultation")
                .singleResult();
        assertThat(child.getBusinessKey()).isEqualTo("A/1/2026");
        assertThat(engine().getRuntimeService().getVariables(child.getId()))
                .containsEntry("paperId", "p").containsEntry("consultationId", "committee");
    }

    private static List<Object> stationsRunning() {
        return engine().getRuntimeService().createProcessInstanceQuery().processDefinitionKey("consultation").list()
                .stream().map(run -> engine().getRuntimeService().getVariable(run.getId(), "consultationId")).toList();
    }

    private void path(String... steps) {
        Arrays.stream(steps).map(step -> List.of(step.split("\\+"))).forEach(path::add);
    }

    private void finishStation() {
        engine().getTaskService().complete(tasks("consultation.stub").get(0).getId());
        runContinuations();
    }
}
