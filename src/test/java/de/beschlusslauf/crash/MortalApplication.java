package de.beschlusslauf.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import de.beschlusslauf.database.SharedClasses;
import de.beschlusslauf.database.TestProcess;
import de.beschlusslauf.database.embedded.Server;
import de.beschlusslauf.database.embedded.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** {@link CrashNode} with its embedded PostgreSQL in a folder: both can be killed, and both come back. */
final class MortalApplication implements AutoCloseable {

    /** Longer than the job of a killed node stays locked. */
    private static final Duration LOCK = Duration.ofMinutes(6);

    private final Path folder;
    private final String[] settings;
    private TestProcess process;
    private int port;
    private Instant clock;
    private long clockSetAt;
    private volatile @Nullable CompletableFuture<Void> death;
    private volatile boolean losesNextAnswer;

    /** Starts it on the folder, at that moment of its time, and waits until it is ready. */
    MortalApplication(Path folder, Instant now, String... settings) {
        this.folder = folder;
        this.settings = settings;
        this.clock = now;
        this.clockSetAt = System.nanoTime();
        this.process = launch(folder, now, settings);
        this.port = process.awaitPort();
        SharedClasses.keep(process);
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** Remembers to which moment the clock was moved. */
    void clockIs(Instant now) {
        clock = now;
        clockSetAt = System.nanoTime();
    }

    /** The application's time, as far as one can know it from outside. */
    Instant now() {
        return clock.plusNanos(System.nanoTime() - clockSetAt);
    }

    /** Kills after so many milliseconds while the caller goes on. */
    void killAfter(long millis, Death how) {
        death = CompletableFuture.runAsync(() -> kill(how),
                CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
    }

    /** Lets it die of the next call that carries {@link LostAnswer#HEADER}, when that is done. */
    void killBeforeNextAnswer() {
        losesNextAnswer = true;
        death = ProcessHandle.of(process.pid()).orElseThrow().onExit().thenAccept(ended -> { });
    }

    /** Whether the next writing call shall carry that header. */
    boolean losesNextAnswer() {
        return losesNextAnswer;
    }

    /** Whether a kill was ordered after which the application has not come back yet. */
    boolean isDying() {
        return death != null;
    }

    /** Waits for its death and starts it again; the time that jobs of the dead stay locked has passed then. */
    void revive() {
        CompletableFuture<Void> dying = death;
        if (dying == null) {
            throw new AssertionError("It does not answer although nobody has killed it:\n" + process.output());
        }
        dying.join();
        Instant now = now().plus(LOCK);
        process = launch(folder, now, settings);
        port = process.awaitPort();
        clockIs(now);
        losesNextAnswer = false;
        death = null;
    }

    /** The database as its superuser sees it. */
    JdbcTemplate jdbc() {
        String url = "jdbc:postgresql://127.0.0.1:" + pidFile(3) + "/beschlusslauf?options=-c%20TimeZone=UTC";
        return new JdbcTemplate(new DriverManagerDataSource(url, "postgres", superuserPassword()));
    }

    /** Starts it with the settings of the application, not with those of the tests. */
    static TestProcess launch(Path folder, Instant now, String... settings) {
        List<String> arguments = new ArrayList<>(List.of("--spring.config.location=classpath:/application.yaml",
                "--server.port=0", "--beschlusslauf.database.directory=" + database(folder), "--crash.now=" + now,
                "--beschlusslauf.mail.sending=false",
                "--camunda.bpm.job-execution.wait-time-in-millis=100", "--camunda.bpm.job-execution.max-wait=100"));
        arguments.addAll(List.of(settings));
        return TestProcess.start(CrashNode.class, arguments.toArray(String[]::new));
    }

    /** Beside it lies what proves it from outside. */
    private static Path database(Path folder) {
        return folder.resolve("postgres");
    }

    private void kill(Death how) {
        if (how == Death.SERVER_THEN_JVM) {
            killServer();
        }
        process.kill();
        if (how == Death.JVM_THEN_SERVER) {
            killServer();
        }
    }

    private void killServer() {
        ProcessHandle.of(Long.parseLong(pidFile(0))).orElseThrow().destroyForcibly();
    }

    private String pidFile(int line) {
        try {
            return Files.readAllLines(database(folder).resolve("cluster").resolve("postmaster.pid")).get(line).trim();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String superuserPassword() {
        try {
            return Files.readAllLines(database(folder).resolve("passwords.properties")).stream()
                    .filter(line -> line.startsWith("superuser=")).findFirst().orElseThrow().substring(10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it, and with it the server that a killed one leaves. */
    @Override
    public void close() {
        process.kill();
        Server.start(database(folder), database(folder).resolve("programs"), Settings.durable(), 0).close();
    }
}
