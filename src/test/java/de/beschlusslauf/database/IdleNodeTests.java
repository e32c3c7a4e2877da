package de.beschlusslauf.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import de.beschlusslauf.database.embedded.Server;
import de.beschlusslauf.database.embedded.Settings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A deadline that runs out at night is acted upon at once: a node that has nothing else to do looks every few seconds. */
@Tag("crash")
class IdleNodeTests {

    /** Timers of our models after which a paper goes on. */
    static final List<String> OF_PAPERS = List.of("timerEvent_councilWindowEnds", "timerEvent_committeeWindowEnds",
            "timerEvent_submissionCloses");

    /** Waits for each deadline of those who prepare a session. */
    static final String OF_A_SESSION = "timerEvent_deadlinePasses";

    @TempDir
    Path folder;

    @Test
    void theTimerOfADeadlineFiresWithinTenSecondsOfItsTime() {
        try (Server server = Server.start(folder.resolve("postgres"), ServerTests.PROGRAMS, Settings.durable(), 0)) {
            server.createDatabase("city", "template0");
            try (TestProcess node = TestProcess.start(IdleNode.class, "--server.port=0",
                    "--spring.datasource.url=" + server.url("city"), "--spring.datasource.username=beschlusslauf_app",
                    "--spring.datasource.password=" + server.passwords().application(),
                    "--spring.flyway.user=beschlusslauf_owner",
                    "--spring.flyway.password=" + server.passwords().owner(),
                    "--camunda.bpm.job-execution.enabled=true")) {
                // given a node that has started and does nothing but wait for deadlines
                assertThat(node.awaitPort()).isPositive();
                JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(server.url("city"),
                        "beschlusslauf_app", server.passwords().application()));

                // when their time comes
                node.await(IdleNode.DONE::equals);

                // then none of them kept anybody waiting
                Map<String, Double> late = late(jdbc);
                late.keySet().retainAll(node.output().lines().filter(line -> line.startsWith(IdleNode.WAITS))
                        .map(line -> line.substring(IdleNode.WAITS.length())).toList());
                System.out.println("Seconds after the deadline: " + late);
                assertThat(late).hasSize(5);
                assertThat(late.keySet()).extracting(each -> each.split(" ")[0]).containsAll(OF_PAPERS)
                        .contains(OF_A_SESSION);
                assertThat(late.values()).allSatisfy(seconds -> assertThat(seconds).isBetween(0.0, 10.0));
            }
        }
    }

    /** By timer and deadline: seconds between the end of the deadline and what the timer started. */
    private static Map<String, Double> late(JdbcTemplate jdbc) {
        Map<String, Double> late = new TreeMap<>();
        jdbc.query("""
                SELECT l.act_id_ || ' ' || d.due_on, extract(epoch FROM l.timestamp_ - l.job_duedate_)
                FROM act_hi_job_log l
                JOIN act_hi_varinst v ON v.proc_inst_id_ = l.process_instance_id_
                 AND v.name_ IN ('meetingId', 'resolutionId')
                JOIN deadline d ON d.subject_id::text = v.text_
                 AND CASE WHEN d.kind = 'SESSION_DAY'
                     THEN (d.due_on + 1)::timestamp AT TIME ZONE 'Europe/Berlin'
                     ELSE d.due_at + interval '1 second' END = l.job_duedate_ AT TIME ZONE 'UTC'
                WHERE l.job_state_ = 2 AND l.act_id_ LIKE 'timerEvent%' AND d.due_on > ?""",
                row -> {
                    late.put(row.getString(1), row.getDouble(2));
                }, Date.valueOf(IdleNode.RESOLVED));
        return late;
    }
}
