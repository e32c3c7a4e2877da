package de.beschlusslauf.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.springframework.util.FileSystemUtils;

/** Servers of test JVMs that were killed before they could stop them; the next test run clears them away. */
final class Orphans {

    private Orphans() {
    }

    /** Kills and deletes what lies in the folder and has no living JVM any more. */
    static void clear(Path folder) throws IOException {
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(folder)) {
            for (Path directory : directories) {
                Optional<ProcessHandle> holder = process(directory.resolve("holder"));
                if (Files.exists(directory.resolve("holder")) && holder.isEmpty()) {
                    process(directory.resolve("cluster").resolve("postmaster.pid"))
                            .filter(server -> server.info().command().orElse("").endsWith("postgres"))
                            .ifPresent(Orphans::kill);
                    FileSystemUtils.deleteRecursively(directory.toFile());
                }
            }
        }
    }

    private static void kill(ProcessHandle server) {
        server.destroyForcibly();
        server.onExit().join();
    }

    private static Optional<ProcessHandle> process(Path file) throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        return Files.readAllLines(file).stream().findFirst().map(String::trim).map(Long::valueOf)
                .flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
    }
}
