package de.beschlusslauf.models;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.AfterEach;

/**
 * Base of tests that run one model on the bare engine, each test a trace of steps. A subclass names its models with
 * {@code @Deployment(resources = "bpmn/meeting.bpmn")} and registers {@link #coverageOf} as a static extension, which
 * fails the class when an element or a flow of the model was never taken.
 */
public abstract class ProcessTestSupport {

    /** Demands that the tests of the class together take every element and every flow of the models. */
    protected static ProcessEngineCoverageExtension coverageOf(String... stubs) {
        return ProcessEngineCoverageExtension.builder(TestEngine.INSTANCE)
                .excludeProcessDefinitionKeys(stubs)
                .assertClassCoverageAtLeast(1.0)
                .build();
    }

    /** For tests of a single question, which need not take the whole model. */
    protected static ProcessEngineCoverageExtension withoutCoverage() {
        return ProcessEngineCoverageExtension.builder(TestEngine.INSTANCE).build();
    }

    @AfterEach
    void forgetDelegatesStubsAndTime() {
        Mocks.reset();
        ClockUtil.reset();
        List<Deployment> stubs = engine().getRepositoryService()
                .createDeploymentQuery().deploymentName("stubs").list();
        stubs.forEach(stub -> engine().getRepositoryService().deleteDeployment(stub.getId(), true));
    }

    protected static ProcessEngine engine() {
        return TestEngine.INSTANCE.buildProcessEngine();
    }

    /** What {@code ${name}} of a service task does. */
    protected static void delegate(String name, JavaDelegate delegate) {
        Mocks.register(name, delegate);
    }

    /** Service tasks that have nothing to say to the model. */
    protected static void silent(String... delegates) {
        Arrays.stream(delegates).forEach(name -> delegate(name, execution -> { }));
    }

    /** Replaces called processes by one with a single user task named {@code <process>.stub}, until the test ends. */
    protected static void stub(String... processIds) {
        var deployment = engine().getRepositoryService().createDeployment().name("stubs");
        for (String id : processIds) {
            deployment.addModelInstance(id + ".bpmn", Bpmn.createExecutableProcess(id).startEvent()
                    .userTask("stub").name(id + ".stub").endEvent().done());
        }
        deployment.deploy();
    }

    protected static String start(String processId, Map<String, Object> variables) {
        return engine().getRuntimeService().startProcessInstanceByKey(processId, "A/1/2026", variables).getId();
    }

    /** Completes the only open task of that element (or stub) with the given routing facts. */
    protected static void complete(String element, Map<String, Object> routing) {
        engine().getTaskService().complete(task(element).getId(), routing);
    }

    protected static void complete(String element) {
        complete(element, Map.of());
    }

    /** The only open task of that element or stub. */
    protected static Task task(String element) {
        List<Task> found = tasks(element);
        if (found.size() != 1) {
            throw new AssertionError(element + " is open " + found.size() + " times; open are " + openTasks());
        }
        return found.get(0);
    }

    protected static List<Task> tasks(String element) {
        var query = engine().getTaskService().createTaskQuery();
        return (element.endsWith(".stub") ? query.taskName(element) : query.taskDefinitionKey(element)).list();
    }

    /** Elements of all open tasks, stubs by their name, sorted. */
    protected static List<String> openTasks() {
        return engine().getTaskService().createTaskQuery().list().stream()
                .map(task -> "stub".equals(task.getTaskDefinitionKey()) ? task.getName() : task.getTaskDefinitionKey())
                .sorted().toList();
    }

    /** Runs what the job executor would run next: continuations, never timers. */
    protected static void runContinuations() {
        List<Job> jobs = engine().getManagementService().createJobQuery().messages().withRetriesLeft().list();
        while (!jobs.isEmpty()) {
            jobs.forEach(job -> engine().getManagementService().executeJob(job.getId()));
            jobs = engine().getManagementService().createJobQuery().messages().withRetriesLeft().list();
        }
    }

    /** Lets the timer of that element fire, whenever it is due. */
    protected static void fire(String timerElement) {
        Job timer = engine().getManagementService().createJobQuery().activityId(timerElement).singleResult();
        engine().getManagementService().executeJob(timer.getId());
    }

    /** Correlates a message with the one execution that waits for it. */
    protected static void tell(String message, Map<String, Object> toTriggeredScope) {
        engine().getRuntimeService().createMessageCorrelation(message)
                .setVariablesToTriggeredScope(toTriggeredScope).correlate();
    }

    /** Ids of the end events that the process has reached, in the order of time. */
    protected static List<String> endsOf(String processInstance) {
        return engine().getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(processInstance)
                .list().stream().filter(activity -> activity.getActivityType().toLowerCase().endsWith("endevent"))
                .sorted((one, other) -> one.getStartTime().compareTo(other.getStartTime()))
                .map(activity -> activity.getActivityId()).toList();
    }

    protected static boolean isRunning(String processInstance) {
        return engine().getRuntimeService().createProcessInstanceQuery().processInstanceId(processInstance)
                .count() > 0;
    }
}
