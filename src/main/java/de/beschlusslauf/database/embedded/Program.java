package de.beschlusslauf.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.zonky.test.db.postgres.util.LinuxUtils;

/** Runs one of PostgreSQL's programs to its end. As root it runs in a user namespace, since PostgreSQL refuses root. */
final class Program {

    private Program() {
    }

    /** The outcome; {@code output} is what the program wrote, trimmed. */
    record Outcome(int exitCode, String output) {

        boolean successful() {
            return exitCode == 0;
        }
    }

    static Outcome run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(program);
        command.addAll(List.of(arguments));
        try {
            // Not a pipe: the server that pg_ctl leaves behind would keep it open
            Path output = Files.createTempFile("postgresql", ".out");
            try {
                ProcessBuilder builder = new ProcessBuilder(command);
                builder.environment().put("LC_ALL", "C");
                Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
                return new Outcome(process.waitFor(), Files.readString(output).trim());
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + program, e);
        }
    }
}
