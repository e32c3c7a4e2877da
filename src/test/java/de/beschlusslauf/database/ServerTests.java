package de.beschlusslauf.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import de.beschlusslauf.database.embedded.Server;
import de.beschlusslauf.database.embedded.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerTests {

    static final Path PROGRAMS = Path.of("target", "postgres");

    @TempDir
    Path folder;

    @Test
    void keptDataAreWrittenDurably() throws Exception {
        try (Server server = start(0)) {
            assertThat(ask(server, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(server, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(ask(server, "SHOW data_checksums")).isEqualTo("on");
            assertThat(ask(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(server, "SHOW server_version")).startsWith("17.");
        }
    }

    @Test
    void dataSurviveAStopAndAStart() throws Exception {
        try (Server server = start(0)) {
            run(server, "CREATE TABLE kept (id int)");
            run(server, "INSERT INTO kept VALUES (42)");
        }
        try (Server server = start(0)) {
            assertThat(ask(server, "SELECT id FROM kept")).isEqualTo("42");
        }
    }

    @Test
    void aServerThatIsKilledBeneathTheRunningApplicationComesBackOnItsPort() throws Exception {
        try (Server server = start(0)) {
            run(server, "CREATE TABLE kept (id int)");
            run(server, "INSERT INTO kept VALUES (42)");
            String pidFile = folder.resolve("cluster").resolve("postmaster.pid").toString();
            for (int death = 1; death <= 5; death++) {
                ProcessHandle killed = ProcessHandle.of(Long.parseLong(Files.readAllLines(Path.of(pidFile)).get(0).trim()))
                        .orElseThrow();
                killed.destroyForcibly();
                killed.onExit().join();

                assertThat(askUntilAnswered(server, "SELECT id FROM kept")).as("after death %s", death).isEqualTo("42");
            }
        }
        assertThat(folder.resolve("cluster").resolve("postmaster.pid")).as("a server that was closed stays so").doesNotExist();
    }

    private static String askUntilAnswered(Server server, String question) throws SQLException {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try {
                return ask(server, question);
            } catch (SQLException e) {
                if (System.nanoTime() > limit) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    @Test
    void nobodyGetsInWithoutThePassword() throws Exception {
        try (Server server = start(0)) {
            String url = server.url("postgres");

            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(url, "postgres", "postgres").close())
                    .withMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                    folder.resolve("passwords.properties")))).isEqualTo("rw-------");
        }
    }

    @Test
    void aFolderInUseIsNamedInGerman() {
        try (Server server = start(0)) {
            assertThat(server.url("x")).isNotEmpty();

            assertThatExceptionOfType(DatabaseProblem.class).isThrownBy(() -> start(0))
                    .withMessageContaining("wird schon von einem laufenden Beschlusslauf")
                    .withMessageContaining(String.valueOf(ProcessHandle.current().pid()));
        }
    }

    @Test
    void aPortInUseIsNamedInGerman() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(DatabaseProblem.class).isThrownBy(() -> start(taken.getLocalPort()))
                    .withMessageContaining("Der Port " + taken.getLocalPort())
                    .withMessageContaining("schon belegt");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamedInGerman() throws IOException {
        Files.writeString(folder.resolve("occupied"), "a file where the folder should be");

        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(() -> Server.start(folder.resolve("occupied"), PROGRAMS, Settings.durable(), 0))
                .withMessageContaining("kann nicht geschrieben werden");
    }

    private Server start(int port) {
        return Server.start(folder, PROGRAMS, Settings.durable(), port);
    }

    private static String ask(Server server, String question) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    private static void run(Server server, String command) throws SQLException {
        try (Connection connection = connect(server); Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static Connection connect(Server server) throws SQLException {
        return DriverManager.getConnection(server.url("postgres"), "postgres", server.passwords().superuser());
    }
}
