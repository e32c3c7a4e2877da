package de.beschlusslauf.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.database.embedded.Server;
import de.beschlusslauf.database.embedded.Settings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.util.TestSocketUtils;

/**
 * The topology of docker-compose.yml without Docker: one PostgreSQL, two JVMs that start on the empty database at the
 * same time, haproxy with the very configuration in front, and one JVM is killed. Needs the program {@code haproxy}.
 */
@Tag("crash")
class ClusterTests {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String ADMIN = "admin";

    private static final String PASSWORD = "only-for-these-tests";

    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    private static final String STORED = "act_ru_filter WHERE name_ = 'Meine Fristen'";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void theSurvivorServesTheUsersAndTakesTheJobsOfTheKilledNode() throws Exception {
        Path file = folder.resolve("hanging");
        int port = TestSocketUtils.findAvailableTcpPort();
        URI address = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        try (Server server = Server.start(folder.resolve("postgres"), ServerTests.PROGRAMS, Settings.durable(), 0)) {
            server.createDatabase("city", "template0");
            try (TestProcess node1 = node(server, "--work=" + file); TestProcess node2 = node(server);
                    TestProcess proxy = proxy(port, node1.awaitPort(), node2.awaitPort())) {
                // given a database of one's own, in which nobody and nothing is from the demonstration
                assertThat(count(jdbc(server), "act_id_user WHERE id_ LIKE '%.buergermeister'")).isZero();
                assertThat(count(jdbc(server), "person")).isZero();
                assertThat(count(jdbc(server), "paper")).isZero();

                // and a user whom the proxy keeps on one node, and a job that hangs in one node
                assertThat(proxy.pid()).isPositive();
                String cookie = await().atMost(PATIENCE).until(() -> askAnew(address), text -> text.contains("NODE="));
                assertThat(ask(address, cookie)).as("no change of node").isEmpty();
                String node = await().atMost(PATIENCE).until(() -> read(file), text -> !text.isEmpty());
                long hanging = Long.parseLong(node);
                TestProcess victim = node1.pid() == hanging ? node1 : node2;
                assertThat(victim.pid()).isEqualTo(hanging);

                // and somebody who is logged in there
                String dying = victim == node1 ? "node1" : "node2";
                ClusterUser user = loggedInAt(dying, port);
                assertThat(user.looksAt(TASKLIST)).contains("app-root");

                // when that node is killed
                victim.kill();

                // then the other one answers every user and finishes the job, once
                String survivor = victim == node1 ? "node2" : "node1";
                assertThat(ask(address, "NODE=" + dying)).isEqualTo("NODE=" + survivor);
                assertThat(ask(address, "NODE=" + survivor)).isEmpty();
                JdbcTemplate jdbc = jdbc(server);

                // and asks the user to log in again, having stored nothing; then what was sent is stored once
                assertThat(user.looksAt(TASKLIST + "?abgelaufen")).contains("Anmelden",
                        "Ihre Anmeldung ist abgelaufen. Angefangene Formulare sind in diesem Browser aufgehoben");
                assertThat(user.storesAFilter("Meine Fristen")).isIn(401, 403);
                assertThat(count(jdbc, STORED)).isZero();
                user.logsIn(ADMIN, PASSWORD);
                assertThat(user.cookie("NODE")).isEqualTo(survivor);
                assertThat(user.storesAFilter("Meine Fristen")).isEqualTo(200);
                assertThat(count(jdbc, STORED)).isEqualTo(1);

                await().atMost(PATIENCE).until(() -> count(jdbc, "act_hi_procinst WHERE end_time_ IS NOT NULL") == 1);
                assertThat(count(jdbc, "act_hi_actinst WHERE act_id_ = 'work'")).isEqualTo(1);
                assertThat(count(jdbc, "act_ru_execution")).isZero();
            }
        }
    }

    /** A user whom the proxy has put on that node. */
    private static ClusterUser loggedInAt(String node, int port) throws Exception {
        for (int attempts = 0; attempts < 50; attempts++) {
            ClusterUser user = new ClusterUser("http://127.0.0.1:" + port);
            user.looksAt("/login");
            if (user.cookie("NODE").equals(node)) {
                user.logsIn(ADMIN, PASSWORD);
                return user;
            }
        }
        throw new AssertionError("The proxy puts nobody on " + node);
    }

    private static TestProcess node(Server server, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0",
                "--spring.datasource.url=" + server.url("city"), "--spring.datasource.username=beschlusslauf_app",
                "--spring.datasource.password=" + server.passwords().application(),
                "--spring.flyway.user=beschlusslauf_owner",
                "--spring.flyway.password=" + server.passwords().owner(),
                "--camunda.bpm.job-execution.enabled=true", "--camunda.bpm.job-execution.lock-time-in-millis=3000",
                "--camunda.bpm.job-execution.max-wait=1000"));
        arguments.addAll(Arrays.asList(more));
        return TestProcess.start(ClusterNode.class, arguments.toArray(String[]::new));
    }

    private static TestProcess proxy(int port, int port1, int port2) {
        return TestProcess.run(
                Map.of("LISTEN", "127.0.0.1:" + port, "NODE1", "127.0.0.1:" + port1, "NODE2", "127.0.0.1:" + port2),
                List.of("haproxy", "-db", "-f", "src/main/docker/haproxy/haproxy.cfg"));
    }

    /** Asks as somebody without a cookie; empty while the proxy or its view of the nodes is not there yet. */
    private String askAnew(URI address) throws InterruptedException {
        try {
            return ask(address, "");
        } catch (IOException | AssertionError e) {
            return "";
        }
    }

    /** The cookie that the proxy sets anew, as name=value, or nothing. */
    private String ask(URI address, String cookie) throws IOException, InterruptedException {
        HttpResponse<Void> response = http.send(HttpRequest.newBuilder(address).header("Cookie", cookie).build(),
                HttpResponse.BodyHandlers.discarding());
        assertThat(response.statusCode()).isEqualTo(200);
        return response.headers().firstValue("Set-Cookie").map(text -> text.split(";")[0]).orElse("");
    }

    private static String read(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private static JdbcTemplate jdbc(Server server) {
        return new JdbcTemplate(new DriverManagerDataSource(server.url("city"), "beschlusslauf_app",
                server.passwords().application()));
    }

    private static int count(JdbcTemplate jdbc, String from) {
        Integer found = jdbc.queryForObject("SELECT count(*) FROM " + from, Integer.class);
        return found == null ? 0 : found;
    }
}
