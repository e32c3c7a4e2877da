package de.beschlusslauf.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Another program, for tests that kill it. Its output, both streams, is kept line by line; closing kills it. */
public final class TestProcess implements AutoCloseable {

    /** Surefire hides the real class path behind a jar that only refers to it. */
    static final String CLASS_PATH = System.getProperty("surefire.test.class.path",
            System.getProperty("java.class.path"));

    private final Process process;
    private final Thread reader;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private TestProcess(Process process) {
        this.process = process;
        this.reader = new Thread(() -> process.inputReader().lines().forEach(lines::add), "output of " + process.pid());
        this.reader.setDaemon(true);
        this.reader.start();
    }

    /** Starts the main class on the classpath of the tests, in UTC and with 400 MB of heap. */
    public static TestProcess start(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx400m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m", "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
        command.addAll(SharedClasses.settings());
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return run(Map.of(), command);
    }

    /** Starts any program with additions to its environment. */
    public static TestProcess run(Map<String, String> environment, List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            return new TestProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits up to five minutes for a line that fits and returns it. */
    public String await(Predicate<String> wanted) {
        try {
            Awaitility.await().atMost(Duration.ofMinutes(5))
                    .until(() -> lines.stream().anyMatch(wanted) || !reader.isAlive());
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("Nothing came:\n" + output(), e);
        }
        return lines.stream().filter(wanted).findFirst()
                .orElseThrow(() -> new AssertionError("The process ended early:\n" + output()));
    }

    /** Waits until Spring Boot has started and returns the HTTP port. */
    public int awaitPort() {
        Pattern started = Pattern.compile(".*Tomcat started on port (\\d+) .*");
        String line = await(started.asMatchPredicate());
        await(text -> text.contains(": Started "));
        return Integer.parseInt(started.matcher(line).replaceFirst("$1"));
    }

    /** Everything it has written so far. */
    public String output() {
        return String.join("\n", lines);
    }

    /** Waits for the end of the program and returns everything it has written. */
    public List<String> readAll() throws InterruptedException {
        reader.join();
        return lines;
    }

    /** The exit code of a program that ends by itself. */
    public int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    public long pid() {
        return process.pid();
    }

    /** Asks it to end, and waits until the process is gone. */
    public void stop() {
        process.toHandle().destroy();
        process.onExit().join();
    }

    /** {@code kill -9}, and waits until the process is gone. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
