package de.beschlusslauf.database.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

import de.beschlusslauf.database.DatabaseProblem;
import org.springframework.util.FileSystemUtils;

/** The folder of one embedded database and the names of what lies in it. */
record Folder(Path root) {

    private static final String DRAFT = "cluster-draft";

    Folder {
        root = root.toAbsolutePath().normalize();
    }

    Path cluster() {
        return root.resolve("cluster");
    }

    /** Where a new cluster grows until it is complete; a killed start may still be writing to an older one. */
    Path draft() throws IOException {
        return Files.createTempDirectory(root, DRAFT);
    }

    /** Removes what killed starts left, as far as nobody writes there any more. */
    void clearDrafts() throws IOException {
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(root, DRAFT + "*")) {
            for (Path draft : drafts) {
                FileSystemUtils.deleteRecursively(draft.toFile());
            }
        }
    }

    Path pidFile() {
        return cluster().resolve("postmaster.pid");
    }

    /** What the pid file names; empty if there is none. */
    Optional<Long> serverPid() {
        try (Stream<String> lines = Files.lines(pidFile())) {
            return lines.findFirst().map(String::trim).map(Long::valueOf);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The living server of this folder, if the pid file names a process that is a PostgreSQL server. */
    Optional<ProcessHandle> serverProcess() {
        return serverPid().flatMap(ProcessHandle::of).filter(process -> process.info().command().map(Path::of)
                .map(Path::getFileName).filter(name -> name.toString().startsWith("postgres")).isPresent());
    }

    Path passwords() {
        return root.resolve("passwords.properties");
    }

    Path log() {
        return root.resolve("server.log");
    }

    /** Creates the folder, readable by its owner only, or says why that cannot be. */
    void prepare() {
        try {
            Files.createDirectories(root);
            PrivateFile.restrict(root);
            Path probe = Files.createTempFile(root, "probe", ".tmp");
            Files.delete(probe);
        } catch (IOException e) {
            throw new DatabaseProblem("In den Datenordner " + root + " kann nicht geschrieben werden.",
                    "Geben Sie diesem Benutzer Schreibrecht oder wählen Sie mit "
                            + "--beschlusslauf.database.directory=… einen anderen Ordner.");
        }
    }
}
