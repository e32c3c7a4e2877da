package de.beschlusslauf.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random walks through the real models of lifecycle and consultation: whatever comes, a running paper always has a
 * task, a timer or a message to wait for, and comes to its end once everybody agrees.
 */
@Deployment(resources = {"bpmn/resolution-lifecycle.bpmn", "bpmn/consultation.bpmn", "bpmn/outcome.dmn"})
class LifecycleWalkTests extends ProcessTestSupport {

    private static final List<String> OUTCOMES = List.of("ACCEPTED", "ACCEPTED_IN_PARTS", "ACCEPTED_AMENDED", "REJECTED",
            "FORWARDED_WITHOUT_VOTE", "POSTPONED", "REFERRED", "RETURNED_TO_ADMINISTRATION", "TAKEN_OFF_AGENDA",
            "WITHDRAWN", "NOTED", "STATIONS_ADDED");

    private static final int RANDOM_STEPS = 20;

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = withoutCoverage();

    private final Deque<String> stations = new ArrayDeque<>();

    private int partsRunning;

    private int votesAgain;

    private String end = "";

    static List<Integer> seeds() {
        return new Random(41).ints(8, 0, 1_000_000).boxed().toList();
    }

    static List<Integer> manySeeds() {
        return new Random(43).ints(200, 0, 1_000_000).boxed().toList();
    }

    @BeforeEach
    void aPlainDomain() {
        stub("paper-drafting", "control-window", "implementation");
        silent("archivePaper", "closeWithdrawn");
        stations.addAll(List.of("HEARING", "PRELIMINARY", "DECISION", "TAKING_NOTE"));
        delegate("selectNextStations", execution -> {
            execution.setVariable("pathState", state());
            execution.setVariable("stationIds", List.of("c"));
        });
        delegate("prepareConsultation", execution -> {
            execution.setVariable("role", isAgain(execution) ? "DECISION" : stations.peek());
            execution.setVariable("onAgenda", false);
        });
        delegate("applyOutcome", execution -> apply((String) execution.getVariable("nextStep"), isAgain(execution)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRunningPaperAlwaysHasANextStepAndCanEnd(int seed) {
        // given
        Random chance = new Random(seed);
        String paper = start("resolution-lifecycle", Map.of("paperId", "p"));

        // when
        for (int step = 0; isRunning(paper) && step < RANDOM_STEPS + 100; step++) {
            boolean agreeing = step >= RANDOM_STEPS;
            step(chance, agreeing);
            runContinuations();

            // then
            assertThat(isRunning(paper) && openTasks().isEmpty() && timers() == 0)
                    .as("seed %d, step %d: stranded with %s", seed, step, stations).isFalse();
        }
        assertThat(isRunning(paper)).as("seed %d: still running with %s", seed, openTasks()).isFalse();
    }

    @Tag("soak")
    @ParameterizedTest
    @MethodSource("manySeeds")
    void manyMoreWalksDoNotStrandEither(int seed) {
        aRunningPaperAlwaysHasANextStepAndCanEnd(seed);
    }

    private void step(Random chance, boolean agreeing) {
        List<String> open = openTasks();
        String task = open.isEmpty() ? "timer" : open.get(chance.nextInt(open.size()));
        switch (task) {
            case "timer" -> fireOne("timerEvent_sessionDay");
            case "userTask_putOnAgenda" -> completeOne(task, Map.of("sessionStart", new Date()));
            case "userTask_enterResult" -> completeOne(task, Map.of("outcome", outcome(chance, agreeing, roleOf(task))));
            case "userTask_confirmResult" -> completeOne(task, Map.of("decision",
                    agreeing || chance.nextInt(4) > 0 ? "APPROVED" : "RETURNED"));
            case "control-window.stub" -> endOfWindow(agreeing || chance.nextBoolean());
            case "implementation.stub" -> {
                completeOne(task, Map.of("lateObjection", false));
                partSettled();
            }
            default -> completeOne(task, Map.of());
        }
    }

    private static String outcome(Random chance, boolean agreeing, String role) {
        if (agreeing) {
            return role.equals("TAKING_NOTE") ? "NOTED" : "ACCEPTED";
        }
        List<String> allowed = OUTCOMES.stream()
                .filter(outcome -> !OutcomeTableTests.nextStep(outcome, role).equals("NOT_ALLOWED"))
                .toList();
        return allowed.get(chance.nextInt(allowed.size()));
    }

    private void endOfWindow(boolean effective) {
        completeOne("control-window.stub", Map.of("windowResult", effective ? "EFFECTIVE" : "SUSPENDED"));
        if (!effective) {
            partsRunning--;
            votesAgain++;
            tell("reVoteInserted", Map.of("consultationId", "again"));
        }
    }

    private void partSettled() {
        partsRunning--;
        if (partsRunning == 0 && votesAgain == 0) {
            tellIfAwaited("partsChanged");
        }
    }

    /** A second vote is over unless it stays with the council; what else it asks for is up to the path. */
    private void applyAgain(String nextStep) {
        if (nextStep.equals("SAME_STATION")) {
            return;
        }
        votesAgain--;
        switch (nextStep) {
            case "CONTROL_WINDOW" -> {
                partsRunning++;
                tell("partDecided", Map.of("resolutionId", "r", "windowResult", "OPEN"));
            }
            case "INSERT_STATION" -> stations.addAll(List.of("PRELIMINARY", "DECISION"));
            case "BACK_TO_DRAFTING" -> end = "DRAFTING";
            default -> { }
        }
        tellIfAwaited("partsChanged");
    }

    private void apply(String nextStep, boolean again) {
        if (again) {
            applyAgain(nextStep);
            return;
        }
        switch (nextStep) {
            case "CONTROL_WINDOW" -> {
                stations.pop();
                partsRunning++;
                tell("partDecided", Map.of("resolutionId", "r", "windowResult", "OPEN"));
            }
            case "NEXT_STATION", "END_NOTED" -> stations.pop();
            case "INSERT_STATION" -> stations.push("PRELIMINARY");
            case "BACK_TO_DRAFTING" -> end = "DRAFTING";
            case "END_REJECTED", "END_WITHDRAWN" -> stations.clear();
            case "SAME_STATION" -> { }
            default -> throw new AssertionError(nextStep);
        }
    }

    private String state() {
        String state = !end.isEmpty() ? end : !stations.isEmpty() ? "STATIONS"
                : partsRunning + votesAgain > 0 ? "WAIT" : "CLOSED";
        end = "";
        return state;
    }

    private static void fireOne(String timerElement) {
        var management = engine().getManagementService();
        management.executeJob(management.createJobQuery().activityId(timerElement).list().get(0).getId());
    }

    private static boolean isAgain(DelegateExecution execution) {
        return "again".equals(execution.getVariable("consultationId"));
    }

    private static String roleOf(String element) {
        return (String) engine().getTaskService().getVariable(tasks(element).get(0).getId(), "role");
    }

    private static void completeOne(String element, Map<String, Object> routing) {
        engine().getTaskService().complete(tasks(element).get(0).getId(), routing);
    }

    private static void tellIfAwaited(String message) {
        if (engine().getRuntimeService().createExecutionQuery().messageEventSubscriptionName(message).count() > 0) {
            tell(message, Map.of());
        }
    }

    private static long timers() {
        return engine().getManagementService().createJobQuery().timers().count();
    }
}
