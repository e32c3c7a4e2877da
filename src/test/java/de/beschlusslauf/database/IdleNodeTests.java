package de.beschlusslauf.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

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

    private static final int TIMERS = 4;

    @TempDir
    Path folder;

    @Test
    void aTimerFiresWithinTenSecondsOfItsTime() {
        try (Server server = Server.start(folder.resolve("postgres"), ServerTests.PROGRAMS, Settings.durable(), 0)) {
            server.createDatabase("city", "template0");
            try (TestProcess node = TestProcess.start(IdleNode.class, "--server.port=0",
                    "--spring.datasource.url=" + server.url("city"), "--spring.datasource.username=beschlusslauf_app",
                    "--spring.datasource.password=" + server.passwords().application(),
                    "--spring.flyway.user=beschlusslauf_owner",
                    "--spring.flyway.password=" + server.passwords().owner(),
                    "--camunda.bpm.job-execution.enabled=true", "--timers=20,23,26,31")) {
                // given a node that has started and does nothing but wait
                assertThat(node.awaitPort()).isPositive();
                JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(server.url("city"),
                        "beschlusslauf_app", server.passwords().application()));

                // when the timers are due
                await().atMost(Duration.ofMinutes(3)).until(() -> late(jdbc).size() == TIMERS);

                // then none of them kept anybody waiting
                assertThat(late(jdbc)).allSatisfy(seconds -> assertThat(seconds).isBetween(0.0, 10.0));
            }
        }
    }

    /** Seconds between the time for which each timer was set and the end of its process. */
    private static List<Double> late(JdbcTemplate jdbc) {
        return jdbc.queryForList("""
                SELECT extract(epoch FROM p.end_time_) - v.long_ / 1000.0
                FROM act_hi_procinst p JOIN act_hi_varinst v ON v.proc_inst_id_ = p.id_ AND v.name_ = 'due'
                WHERE p.end_time_ IS NOT NULL""", Double.class);
    }
}
