package de.beschlusslauf.calendar.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

import de.beschlusslauf.Staged;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.roadmap.EntryId;
import de.beschlusslauf.roadmap.Phase;
import de.beschlusslauf.roadmap.RoadmapDirectory;
import de.beschlusslauf.workflow.DrivableClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Leap day, the days of both nights in which clocks change, the last and the first day of the year: each ends on time. */
@Staged
class NamedDaysTests {

    @Autowired
    RunningMeasure measures;
    @Autowired
    Projections projections;
    @Autowired
    Deadlines deadlines;
    @Autowired
    RoadmapDirectory roadmap;
    @Autowired
    ManagementService management;
    @Autowired
    RuntimeService runtime;
    @Autowired
    TaskService tasks;
    @Autowired
    DrivableClock clock;

    private EntryId measure;
    private String instance;

    @BeforeEach
    void aMeasureIsUnderWay() {
        clock.travelTo(Instant.parse("2021-06-25T08:00:00Z"));
        measure = measures.due(LocalDate.of(2021, 12, 15), LocalDate.of(2021, 6, 25));
        instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey("P/" + measure.value())
                .singleResult().getId();
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2024-02-29, 2024-02-29T22:59:59Z",
        "2022-03-27, 2022-03-27T21:59:59Z",
        "2022-10-30, 2022-10-30T22:59:59Z",
        "2022-12-31, 2022-12-31T22:59:59Z",
        "2023-01-01, 2023-01-01T22:59:59Z"})
    void aTaskIsDueInTheLastSecondOfItsDayAndItsTimerFiresInTheNext(LocalDate day, Instant end) {
        // when
        Phase phase = roadmap.require(measure).phases().current().orElseThrow();
        deadlines.move(DeadlineKind.PHASE_DUE, phase.id().value(), day, "Später", "zd1");
        deadlines.move(DeadlineKind.MEASURE_DUE, measure.value(), day, "Später", "zd1");

        // then
        Instant over = end.plusSeconds(1);
        assertThat(task().getDueDate()).isEqualTo(Date.from(end));
        assertThat(timer().getDuedate()).isEqualTo(Date.from(over));
        assertThat(runtime.getVariable(instance, "measureDueAt")).isEqualTo(Date.from(over));
        assertThat(projections.disagreeing(10)).extracting(Disagreement::id)
                .doesNotContain(task().getId(), timer().getId(), instance);
        clock.travelTo(end);
        assertThat(fires()).isFalse();
        clock.travelTo(over.plusMillis(1));
        assertThat(fires()).isTrue();
    }

    private boolean fires() {
        return management.createJobQuery().jobId(timer().getId()).executable().count() == 1;
    }

    private Job timer() {
        return management.createJobQuery().processInstanceId(instance).timers().singleResult();
    }

    private Task task() {
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }
}
