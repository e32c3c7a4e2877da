package de.beschlusslauf.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A JVM of its own on the classpath of the tests, for tests that kill it. Its output, both streams, is read line by
 * line; closing kills it.
 */
public final class TestProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private TestProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /** Starts the main class with its arguments in UTC and 400 MB of heap. */
    public static TestProcess start(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx400m",
                "-Duser.timezone=UTC", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-cp",
                System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        try {
            return new TestProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads on to the first line that fits and returns it; fails with the whole output when the process ends first. */
    public String await(Predicate<String> wanted) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                if (wanted.test(line)) {
                    return line;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("The process ended too early:\n" + String.join("\n", lines));
    }

    /** Reads to the end and returns everything the process has written. */
    public List<String> readAll() {
        output.lines().forEach(lines::add);
        return lines;
    }

    /** The exit code of a process that ends by itself. */
    public int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    public long pid() {
        return process.pid();
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
