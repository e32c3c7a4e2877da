package de.beschlusslauf.calendar.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import de.beschlusslauf.Spotless;
import de.beschlusslauf.workflow.DrivableClock;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;

/** What an operator sees of dates that disagree with the table, and what a stranger does not. */
@Spotless
class DeadlinesHealthTests {

    @Autowired
    TestRestTemplate http;
    @Autowired
    ProjectionCheck check;
    @Autowired
    TaskService tasks;
    @Autowired
    DrivableClock clock;

    private int before;
    private Task stray;

    @BeforeEach
    void aTaskHasADateOfItsOwn() {
        clock.travelTo(clock.instant().plus(Duration.ofMinutes(2)));
        before = check.number().disagreeing();
        stray = tasks.newTask();
        stray.setDueDate(new java.util.Date(0));
        tasks.saveTask(stray);
    }

    @AfterEach
    void away() {
        clock.reset();
        tasks.deleteTask(stray.getId(), true);
    }

    @Test
    void theOperatorReadsTheNumberAndTheNodeStaysUp() {
        JsonNode health = operator().getForObject("/actuator/health", JsonNode.class);

        assertThat(health.at("/status").asText()).isEqualTo("UP");
        assertThat(health.at("/components/deadlines/details/disagreeing").asInt()).isEqualTo(before + 1);
    }

    @Test
    void whoAsksOftenReadsANumberThatIsAtMostAMinuteOld() {
        operator().getForObject("/actuator/health", JsonNode.class);
        Task another = tasks.newTask();
        another.setDueDate(new java.util.Date(0));
        tasks.saveTask(another);
        try {
            assertThat(disagreeing()).isEqualTo(before + 1);

            clock.travelTo(clock.instant().plus(Duration.ofMinutes(1)));
            assertThat(disagreeing()).isEqualTo(before + 2);
        } finally {
            tasks.deleteTask(another.getId(), true);
        }
    }

    private int disagreeing() {
        return operator().getForObject("/actuator/health", JsonNode.class).at("/components/deadlines/details/disagreeing").asInt();
    }

    @Test
    void aStrangerLearnsTheStatusOnly() {
        assertThat(http.getForObject("/actuator/health", JsonNode.class).properties())
                .extracting(java.util.Map.Entry::getKey).doesNotContain("components", "details");
        assertThat(http.getForEntity("/actuator/health/deadlines", String.class).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(http.getForEntity("/actuator/deadlines", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(http.postForEntity("/actuator/deadlines", null, String.class).getStatusCode().is2xxSuccessful())
                .isFalse();
    }

    @Test
    void theGaugeSaysTheSame() {
        JsonNode metric = operator().getForObject("/actuator/metrics/beschlusslauf.deadlines.disagreeing",
                JsonNode.class);

        assertThat(metric.at("/measurements/0/value").asInt()).isEqualTo(before + 1);
    }

    @Test
    void theOperatorSeesWhichDatesAndHasThemSetRight() {
        JsonNode report = operator().getForObject("/actuator/deadlines", JsonNode.class);
        assertThat(report.at("/number").asInt()).isEqualTo(before + 1);
        assertThat(report.at("/dates")).anySatisfy(date -> assertThat(date.at("/id").asText())
                .isEqualTo(stray.getId()));

        // nothing in the table stands behind it, so it stays for the operator to look at
        assertThat(operator().postForObject("/actuator/deadlines", null, JsonNode.class).at("/number").asInt())
                .isEqualTo(before);
    }

    private TestRestTemplate operator() {
        return http.withBasicAuth("admin", "only-for-these-tests");
    }
}
