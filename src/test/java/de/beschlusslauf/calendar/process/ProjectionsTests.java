package de.beschlusslauf.calendar.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

import de.beschlusslauf.Staged;
import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.process.Disagreement.What;
import de.beschlusslauf.roadmap.EntryId;
import de.beschlusslauf.roadmap.MeasureProgress;
import de.beschlusslauf.roadmap.Phase;
import de.beschlusslauf.roadmap.PhaseCut;
import de.beschlusslauf.roadmap.RoadmapDirectory;
import de.beschlusslauf.security.Groups;
import de.beschlusslauf.workflow.DrivableClock;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Timers and task dates follow the table of deadlines, whatever state they are in, and what does not is counted. */
@Staged
class ProjectionsTests {

    private static final LocalDate TODAY = LocalDate.of(2021, 6, 25);
    private static final LocalDate DUE = LocalDate.of(2021, 12, 15);

    @Autowired
    RunningMeasure measures;
    @Autowired
    Projections projections;
    @Autowired
    ProjectionCheck check;
    @Autowired
    List<TimerProjection> declared;
    @Autowired
    Deadlines deadlines;
    @Autowired
    RoadmapDirectory roadmap;
    @Autowired
    MeasureProgress progress;
    @Autowired
    ManagementService management;
    @Autowired
    RuntimeService runtime;
    @Autowired
    RepositoryService repository;
    @Autowired
    TaskService tasks;
    @Autowired
    IdentityService identities;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    DrivableClock clock;

    private EntryId measure;
    private String instance;
    private int foundBefore;
    private int missingBefore;

    @BeforeEach
    void aMeasureIsUnderWay() {
        clock.travelTo(Instant.parse("2021-06-25T08:00:00Z"));
        foundBefore = check.number().disagreeing();
        missingBefore = check.number().missing();
        measure = measures.due(DUE, TODAY);
        instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey("P/" + measure.value())
                .singleResult().getId();
    }

    @AfterEach
    void backToThePresent() {
        runtime.deleteProcessInstance(instance, "Der Test ist zu Ende");
        clock.reset();
    }

    @Test
    void everyTimerOfTheModelsIsDeclared() {
        List<JobDefinition> timers = management.createJobDefinitionQuery().list().stream()
                .filter(definition -> definition.getJobType().startsWith("timer")).toList();

        assertThat(timers).isNotEmpty().allSatisfy(timer -> assertThat(declared).anySatisfy(projection -> {
            assertThat(timer.getProcessDefinitionKey()).isEqualTo(projection.process());
            assertThat(timer.getJobConfiguration()).isEqualTo("DATE: ${" + projection.timer().name() + "}");
            assertThat(projection.waiting().elements()).contains(waitsAt(timer));
        }));
    }

    @Test
    void everyKindOfDeadlineSaysWhetherATimerWaitsForIt() {
        assertThat(declared).flatExtracting(TimerProjection::kinds).hasSameElementsAs(
                Stream.of(DeadlineKind.values()).filter(DeadlineKind::hasTimer).toList());
    }

    @Test
    void whatTheEngineShowsIsWhatTheTableSays() {
        assertThat(timer().getDuedate()).isEqualTo(date("2021-12-15T23:00:00Z"));
        assertThat(task().getDueDate()).isEqualTo(date("2021-12-15T22:59:59Z"));
        // three working days before Wednesday
        assertThat(task().getFollowUpDate()).isEqualTo(date("2021-12-09T23:00:00Z"));
        assertThat(check.number().disagreeing()).isEqualTo(foundBefore);
    }

    @Test
    void aMovedDeadlineTakesTimerVariableAndTaskAlong() {
        move("2022-03-01");

        assertThat(timer().getDuedate()).isEqualTo(date("2022-03-01T23:00:00Z"));
        assertThat(runtime.getVariable(instance, "measureDueAt")).isEqualTo(date("2022-03-01T23:00:00Z"));
        assertThat(check.number().disagreeing()).isEqualTo(foundBefore);
    }

    @Test
    void aFailedTimerMovesToo() {
        management.setJobRetries(timer().getId(), 0);

        move("2022-03-01");

        assertThat(timer().getDuedate()).isEqualTo(date("2022-03-01T23:00:00Z"));
        assertThat(timer().getRetries()).isZero();
        assertThat(check.number().disagreeing()).isEqualTo(foundBefore);
    }

    @Test
    void aSuspendedInstanceMovesToo() {
        runtime.suspendProcessInstanceById(instance);
        Phase phase = roadmap.require(measure).phases().current().orElseThrow();

        move("2022-03-01");
        deadlines.move(DeadlineKind.PHASE_DUE, phase.id().value(), LocalDate.of(2022, 2, 1), "Später", "zd1");

        assertThat(timer().getDuedate()).isEqualTo(date("2022-03-01T23:00:00Z"));
        assertThat(task().getDueDate()).isEqualTo(date("2022-02-01T22:59:59Z"));
        assertThat(task().getFollowUpDate()).isEqualTo(date("2022-01-26T23:00:00Z"));
        assertThat(check.number().disagreeing()).isEqualTo(foundBefore);
    }

    @Test
    void aTimerThatIsWrongIsCountedAndRepairedInEveryState() {
        management.setJobRetries(timer().getId(), 0);
        runtime.suspendProcessInstanceById(instance);
        jdbc.update("update act_ru_job set duedate_ = duedate_ + interval '1 day' where id_ = ?", timer().getId());

        assertThat(mine()).extracting(Disagreement::what, Disagreement::id, Disagreement::expected)
                .containsExactly(tuple(What.TIMER, timer().getId(), Instant.parse("2021-12-15T23:00:00Z")));
        projections.repair();

        assertThat(mine()).isEmpty();
        assertThat(timer().getDuedate()).isEqualTo(date("2021-12-15T23:00:00Z"));
    }

    @Test
    void aTimerThatFailedWhenItFiredWaitsForItsNextTryAndIsInOrder() {
        clock.travelTo(Instant.parse("2021-12-16T08:00:00Z"));
        jdbc.update("update act_ru_job set duedate_ = '2021-12-16 08:05', exception_msg_ = 'x' where id_ = ?",
                timer().getId());

        assertThat(mine()).isEmpty();
    }

    @Test
    void wrongDatesOfATaskAreCountedAndRepaired() {
        Task task = task();
        task.setDueDate(date("2021-11-01T00:00:00Z"));
        tasks.saveTask(task);
        assertThat(mine()).extracting(Disagreement::what, Disagreement::id)
                .containsExactly(tuple(What.TASK, task.getId()));
        projections.repair();
        assertThat(mine()).isEmpty();

        task = task();
        task.setFollowUpDate(date("2021-11-01T00:00:00Z"));
        tasks.saveTask(task);
        assertThat(mine()).hasSize(1);
        projections.repair();
        assertThat(mine()).isEmpty();
    }

    @Test
    void aClerkCannotSetDatesOfATaskByHand() {
        Task task = task();
        task.setFollowUpDate(date("2021-11-01T00:00:00Z"));
        identities.setAuthentication("zd1", List.of(Groups.STAFF, Groups.department("meerbusch", "zd")),
                List.of("meerbusch"));
        try {
            assertThatThrownBy(() -> tasks.saveTask(task)).isInstanceOf(AuthorizationException.class);
        } finally {
            identities.clearAuthentication();
        }
    }

    @Test
    void aVariableFromWhichALaterTimerWouldReadIsCountedAndRepaired() {
        runtime.setVariable(instance, "measureDueAt", date("2021-11-01T00:00:00Z"));

        assertThat(mine()).extracting(Disagreement::what, Disagreement::variable)
                .containsExactly(tuple(What.VARIABLE, "measureDueAt"));
        projections.repair();

        assertThat(mine()).isEmpty();
    }

    @Test
    void aTimerThatSomebodyDeletedIsCounted() {
        String execution = timer().getExecutionId();

        jdbc.update("delete from act_ru_job where id_ = ?", timer().getId());

        assertThat(check.number().disagreeing()).isEqualTo(foundBefore + 1);
        assertThat(check.number().missing()).isEqualTo(missingBefore + 1);
        assertThat(check.all(10_000)).filteredOn(each -> execution.equals(each.id())).singleElement()
                .extracting(Disagreement::what, Disagreement::deadlineId).containsExactly(What.MISSING_TIMER,
                        deadlines.find(DeadlineKind.MEASURE_DUE, measure.value()).orElseThrow().id().value());
        projections.repair();

        assertThat(timer().getDuedate()).isEqualTo(date("2021-12-15T23:00:00Z"));
        assertThat(check.number().disagreeing()).isEqualTo(foundBefore);
    }

    @Test
    void aTimerThatHasFiredBesidesItsTaskIsNotMissed() {
        clock.travelTo(Instant.parse("2021-12-16T08:00:00Z"));
        management.executeJob(timer().getId());

        assertThat(timer()).isNull();
        assertThat(check.number().disagreeing()).isEqualTo(foundBefore);
    }

    @Test
    void aTimerThatHasFiredWaitsAgainForALaterDateAlsoWhereTheInstanceIsSuspended() {
        // given
        clock.travelTo(Instant.parse("2021-12-16T08:00:00Z"));
        management.executeJob(timer().getId());
        runtime.suspendProcessInstanceById(instance);

        // when
        move("2022-03-01");

        // then
        assertThat(timer().getDuedate()).isEqualTo(date("2022-03-01T23:00:00Z"));
        assertThat(timer().isSuspended()).isTrue();
        assertThat(check.number().disagreeing()).isEqualTo(foundBefore);
        runtime.activateProcessInstanceById(instance);
        management.executeJob(timer().getId());
        assertThat(tasks.createTaskQuery().processInstanceId(instance).taskDefinitionKey("userTask_clarifyDelay").count())
                .as("it is late twice").isEqualTo(2);
    }

    @Test
    void aDayThatSomebodyTookFromATaskIsCountedAndSetAgain() {
        jdbc.update("update act_ru_task set due_date_ = null where id_ = ?", task().getId());

        assertThat(mine()).extracting(Disagreement::what, Disagreement::id).containsExactly(tuple(What.TASK, task().getId()));
        projections.repair();

        assertThat(task().getDueDate()).isEqualTo(date("2021-12-15T22:59:59Z"));
        assertThat(check.number().disagreeing()).isEqualTo(foundBefore);
    }

    @Test
    void aTaskThatForgotItsDeadlineAndItsDayIsCounted() {
        tasks.removeVariableLocal(task().getId(), "deadlineId");
        jdbc.update("update act_ru_task set due_date_ = null, follow_up_date_ = null where id_ = ?", task().getId());

        assertThat(check.number().disagreeing()).isEqualTo(foundBefore + 1);
        assertThat(mine()).extracting(Disagreement::what, Disagreement::id)
                .containsExactly(tuple(What.MISSING_DATE, task().getId()));
    }

    @Test
    void aDateWithoutDeadlineIsCountedAndCannotBeRepaired() {
        tasks.removeVariableLocal(task().getId(), "deadlineId");

        assertThat(mine()).extracting(Disagreement::deadlineId).containsOnlyNulls().hasSize(1);
        projections.repair();

        assertThat(mine()).hasSize(1);
    }

    @Test
    void aCancelledDeadlineLeavesTheTaskWithoutDates() {
        Phase phase = roadmap.require(measure).phases().current().orElseThrow();

        deadlines.cancel(DeadlineKind.PHASE_DUE, phase.id().value(), "Die Phase entfällt", "zd1");

        assertThat(task().getDueDate()).isNull();
        assertThat(task().getFollowUpDate()).isNull();
        assertThat(check.number().disagreeing()).isEqualTo(foundBefore);
    }

    @Test
    void theTaskShowsThePhaseThatIsUnderWay() {
        progress.recut(measure, List.of(cut("Entwurf", LocalDate.of(2021, 9, 1)), cut("Rest", DUE)), "Zwei Schritte",
                "zd1");

        assertThat(task().getDueDate()).isEqualTo(date("2021-09-01T21:59:59Z"));
        assertThat(check.number().disagreeing()).isEqualTo(foundBefore);
    }

    @Test
    void whatATransactionMovesCanBeShownAndRolledBack() {
        List<Disagreement> shown = transaction.execute(status -> {
            move("2022-03-01");
            status.setRollbackOnly();
            return projections.now();
        });

        assertThat(shown).extracting(Disagreement::what).containsExactlyInAnyOrder(What.TIMER, What.VARIABLE);
        assertThat(timer().getDuedate()).isEqualTo(date("2021-12-15T23:00:00Z"));
        assertThat(deadlines.find(DeadlineKind.MEASURE_DUE, measure.value())).get()
                .extracting(Deadline::dueOn).isEqualTo(DUE);
    }

    /** Where the model stands while the timer waits. */
    private String waitsAt(JobDefinition timer) {
        FlowNode event = repository.getBpmnModelInstance(timer.getProcessDefinitionId())
                .getModelElementById(timer.getActivityId());
        if (event instanceof BoundaryEvent attached) {
            return attached.getAttachedTo().getId();
        }
        return event.getPreviousNodes().list().stream().filter(EventBasedGateway.class::isInstance).map(FlowNode::getId)
                .findFirst().orElse(event.getId());
    }

    private static PhaseCut cut(String title, LocalDate due) {
        return new PhaseCut(null, title, due, false);
    }

    private void move(String day) {
        deadlines.move(DeadlineKind.MEASURE_DUE, measure.value(), LocalDate.parse(day), "Mehr Arbeit", "zd1");
    }

    private List<Disagreement> mine() {
        String task = task().getId();
        String timer = timer().getId();
        return check.all(10_000).stream().filter(each -> List.of(task, timer, instance).contains(each.id())).toList();
    }

    private Job timer() {
        return management.createJobQuery().processInstanceId(instance).timers().singleResult();
    }

    private Task task() {
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    private static Date date(String instant) {
        return Date.from(Instant.parse(instant));
    }
}
