package de.beschlusslauf.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

import de.beschlusslauf.Beschlusslauf;
import de.beschlusslauf.database.embedded.Server;
import de.beschlusslauf.database.embedded.Settings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code kill -9} leaves behind is picked up again: the data, the server, the files that say who is who. */
@Tag("crash")
class RecoveryTests {

    private static final int LAST = 200;

    @TempDir
    Path folder;

    @Test
    void aKilledApplicationFindsItsDataAndItsServerAgain() throws Exception {
        try (TestProcess application = writeUntilLast()) {
            application.kill();
        }
        assertThat(ProcessHandle.of(serverPid())).as("server outlives the application").isPresent();

        assertThatAllWrittenIsThere();
    }

    @Test
    void aKilledServerComesBackWithTheApplication() throws Exception {
        try (TestProcess application = writeUntilLast()) {
            application.kill();
        }
        ProcessHandle server = ProcessHandle.of(serverPid()).orElseThrow();
        server.destroyForcibly();

        assertThatAllWrittenIsThere();
    }

    @Test
    void aServerKilledFirstTakesNothingWithIt() throws Exception {
        try (TestProcess application = writeUntilLast()) {
            ProcessHandle.of(serverPid()).orElseThrow().destroyForcibly();
            application.kill();
        }

        assertThatAllWrittenIsThere();
    }

    @Test
    void aNumberThatNowBelongsToAnotherProgramDoesNotStopTheStart() throws Exception {
        try (TestProcess application = writeUntilLast()) {
            application.kill();
        }
        ProcessHandle.of(serverPid()).orElseThrow().destroyForcibly();
        Process stranger = new ProcessBuilder("sleep", "600").start();
        List<String> lines = Files.readAllLines(pidFile());
        lines.set(0, String.valueOf(stranger.pid()));
        Files.write(pidFile(), lines);

        assertThatAllWrittenIsThere();

        assertThat(stranger.isAlive()).isTrue();
        stranger.destroyForcibly();
    }

    @Test
    void aFirstStartThatWasKilledIsTakenUpByTheNext() throws Exception {
        try (TestProcess application = TestProcess.start(Writer.class, folder.toString())) {
            while (!hasDraft()) {
                Thread.onSpinWait();
            }
            List<ProcessHandle> orphans = ProcessHandle.of(application.pid()).orElseThrow().descendants().toList();
            application.kill();

            try (Server server = start()) {
                assertThat(server.url("postgres")).isNotEmpty();
            }
            orphans.forEach(orphan -> orphan.onExit().join());
        }
    }

    @Test
    void aSecondStartOnTheSameFolderGetsOneSentence() throws Exception {
        try (TestProcess first = writeUntilLast();
                TestProcess second = TestProcess.start(Beschlusslauf.class, "--server.port=0",
                        "--beschlusslauf.database.directory=" + folder)) {
            List<String> output = second.readAll();

            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(output).anyMatch(line -> line.endsWith("wird schon von einem laufenden Beschlusslauf (Prozess "
                    + first.pid() + ") benutzt."));
            assertThat(output).noneMatch(line -> line.startsWith("\tat "));
        } finally {
            start().close();
        }
    }

    private boolean hasDraft() throws IOException {
        try (Stream<Path> paths = Files.walk(folder, 2)) {
            return paths.anyMatch(path -> path.endsWith("PG_VERSION"));
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private TestProcess writeUntilLast() {
        TestProcess application = TestProcess.start(Writer.class, folder.toString());
        application.await(line -> line.equals("written " + LAST));
        return application;
    }

    private void assertThatAllWrittenIsThere() throws SQLException {
        try (Server server = start();
                Connection connection = DriverManager.getConnection(server.url("postgres"), "postgres",
                        server.passwords().superuser());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT count(*), max(value) FROM number")) {
            found.next();
            assertThat(found.getInt(1)).isGreaterThanOrEqualTo(LAST);
            assertThat(found.getInt(2)).isEqualTo(found.getInt(1));
        }
    }

    private Server start() {
        return Server.start(folder, ServerTests.PROGRAMS, Settings.durable(), 0);
    }

    private long serverPid() throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile()).get(0).trim());
    }

    private Path pidFile() {
        return folder.resolve("cluster").resolve("postmaster.pid");
    }
}
