package de.beschlusslauf.calendar.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import de.beschlusslauf.Beschlusslauf;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.database.TestProcess;
import de.beschlusslauf.meeting.MeetingPlanning;
import de.beschlusslauf.meeting.PlanMeeting;
import de.beschlusslauf.workflow.DrivableClock;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A database that an older version has filled, whose sessions had no timers for the end of their day and for motions: the
 * start of this one sets them right, and no operator has to. A database of its own, since nothing may be missing at the end.
 */
@SpringBootTest(properties = "spring.application.name=upgraded")
class ProjectionsAtStartTests {

    /** What has a timer only since later versions. */
    private static final Set<String> LATER = Set.of("SESSION_DAY", "MOTION");

    private static final List<Integer> DAYS = List.of(14, 21, 28);

    private static int year = 2047;

    @Autowired
    ProjectionsAtStart start;
    @Autowired
    ProjectionCheck check;
    @Autowired
    MeetingPlanning planning;
    @Autowired
    RuntimeService runtime;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    Environment environment;
    @Autowired
    DrivableClock clock;

    private List<String> runs;
    private int missing;

    @BeforeEach
    void sessionsOfAnOlderVersion() {
        year++;
        clock.travelTo(Zones.at(LocalDate.of(year, 1, 7), LocalTime.of(9, 0)));
        assertThat(check.number().disagreeing()).isZero();
        runs = DAYS.stream().map(day -> planning.plan(new PlanMeeting("meerbusch", "rat", Zones.at(LocalDate.of(year, 5, day),
                LocalTime.of(17, 0)), "Ratssaal"), "ratsbuero").name()).map(this::run).toList();
        runs.forEach(this::withoutLaterTimers);
        jdbc.update("delete from act_ru_job where process_instance_id_ = ? and handler_cfg_ like '%submissionCloses%'", runs.get(0));
        missing = DAYS.size() * LATER.size() + 1;
        assertThat(check.number().missing()).isEqualTo(missing);
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void twoNodesThatStartTogetherSetEverythingRightOnceInSmallPortions() throws Exception {
        // when
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Integer> node = () -> {
            together.await(1, TimeUnit.MINUTES);
            return start.setRight(2);
        };
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        List<Future<Integer>> repaired = nodes.invokeAll(List.of(node, node));
        nodes.shutdown();

        // then
        assertThat(repaired.get(0).get() + repaired.get(1).get()).isEqualTo(missing);
        requireWhole();
        assertThat(start.setRight(2)).as("another start has nothing to do").isZero();
    }

    @Test
    @Tag("crash")
    void theStartOfTwoNodesLeavesNothingToAnOperator() {
        // when
        try (TestProcess one = node(); TestProcess other = node()) {
            one.awaitPort();
            other.awaitPort();

            // then
            assertThat(Stream.of(one, other).flatMap(each -> each.output().lines())
                    .filter(line -> line.contains("Timers and dates of an older version"))).singleElement().asString()
                    .contains(missing + " set right, 0 left as they are");
        }
        requireWhole();
    }

    /** Nothing is missing, and nothing is there twice. */
    private void requireWhole() {
        assertThat(check.all(10)).isEmpty();
        runs.forEach(run -> assertThat(Arrays.stream(timers(run)).map(this::kindOf)).containsExactlyInAnyOrder("MOTION", "AGENDA",
                "INVITATION", "PUBLIC_NOTICE", "ADDENDUM", "SESSION_DAY", "MINUTES"));
    }

    private void withoutLaterTimers(String run) {
        for (ActivityInstance timer : timers(run)) {
            if (LATER.contains(kindOf(timer))) {
                runtime.createProcessInstanceModification(run).cancelActivityInstance(timer.getId()).execute();
            }
        }
    }

    private ActivityInstance[] timers(String run) {
        return runtime.getActivityInstance(run).getActivityInstances("subProcess_deadline");
    }

    private @Nullable String kindOf(ActivityInstance timer) {
        Object id = runtime.getVariable(timer.getChildActivityInstances()[0].getExecutionIds()[0], "sessionDeadlineId");
        return jdbc.queryForObject("select kind from deadline where id::text = ?", String.class, id);
    }

    private String run(String session) {
        ProcessInstance run = runtime.createProcessInstanceQuery().processDefinitionKey("meeting")
                .processInstanceBusinessKey(session).singleResult();
        return run.getId();
    }

    private TestProcess node() {
        return TestProcess.start(Beschlusslauf.class, Stream.concat(Stream.of("--server.port=0"), Stream.of("datasource.url",
                "datasource.username", "datasource.password", "flyway.user", "flyway.password")
                .map(key -> "--spring." + key + "=" + environment.getProperty("spring." + key))).toArray(String[]::new));
    }
}
