package de.beschlusslauf.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two clerks who finish parallel steps at the same moment both succeed; the join is a job that runs afterwards. */
class ParallelStepsTests extends ProcessTestSupport {

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = withoutCoverage();

    private final ExecutorService clerks = Executors.newFixedThreadPool(2);

    @AfterEach
    void stop() {
        clerks.shutdownNow();
    }

    @Test
    @Deployment(resources = "bpmn/paper-drafting.bpmn")
    void twoCoSignersAtTheSameMomentBothSucceed() throws Exception {
        // given
        openCoSigning();

        // when
        completeTogether(tasks("userTask_coSign"));
        runContinuations();

        // then
        assertThat(openTasks()).containsExactly("userTask_signOffDeputy");
    }

    @Test
    @Deployment(resources = "bpmn/resolution-lifecycle.bpmn")
    void twoStationsAtTheSameMomentBothSucceed() throws Exception {
        // given
        stub("paper-drafting", "consultation");
        silent("archivePaper");
        delegate("selectNextStations", execution -> {
            boolean first = !execution.hasVariable("stationIds");
            execution.setVariable("stationIds", List.of("culture", "sports"));
            execution.setVariable("pathState", first ? "STATIONS" : "CLOSED");
        });
        String paper = start("resolution-lifecycle", Map.of("paperId", "p"));
        complete("paper-drafting.stub");

        // when
        completeTogether(tasks("consultation.stub"));
        runContinuations();

        // then
        assertThat(endsOf(paper)).containsExactly("endEvent_archived");
    }

    @Test
    void withoutTheContinuationOneOfTheTwoWouldFail() {
        // given
        var model = Bpmn.readModelFromStream(getClass().getResourceAsStream("/bpmn/paper-drafting.bpmn"));
        model.getModelElementsByType(MultiInstanceLoopCharacteristics.class)
                .forEach(loop -> loop.setCamundaAsyncAfter(false));
        engine().getRepositoryService().createDeployment().name("stubs")
                .addModelInstance("paper-drafting.bpmn", model).deploy();
        openCoSigning();

        // when
        List<Task> tasks = tasks("userTask_coSign");

        // then
        assertThatThrownBy(() -> completeTogether(tasks)).hasRootCauseInstanceOf(OptimisticLockingException.class);
    }

    private void openCoSigning() {
        delegate("openCoSigningRound", execution -> {
            boolean first = !execution.hasVariable("coSigners");
            execution.setVariable("coSigners", List.of("kaemmerei", "rechtsamt"));
            execution.setVariable("signaturesMissing", first);
            execution.setVariable("decision", "APPROVED");
        });
        start("paper-drafting", Map.of("paperId", "p"));
        complete("userTask_draftPaper");
        complete("userTask_approveDraft", Map.of("decision", "APPROVED"));
    }

    /** Both transactions have done their work before either of them is flushed. */
    private void completeTogether(List<Task> tasks) throws ExecutionException, InterruptedException, TimeoutException {
        CyclicBarrier bothWorked = new CyclicBarrier(2);
        List<? extends Future<?>> done = tasks.stream()
                .map(task -> clerks.submit(() -> completeAndWait(task, bothWorked))).toList();
        for (Future<?> clerk : done) {
            clerk.get(30, TimeUnit.SECONDS);
        }
    }

    private static void completeAndWait(Task task, CyclicBarrier bothWorked) {
        ((ProcessEngineConfigurationImpl) engine().getProcessEngineConfiguration()).getCommandExecutorTxRequired()
                .execute(context -> {
                    engine().getTaskService().complete(task.getId());
                    try {
                        return bothWorked.await(20, TimeUnit.SECONDS);
                    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }
}
