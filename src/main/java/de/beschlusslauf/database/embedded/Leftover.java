package de.beschlusslauf.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import de.beschlusslauf.database.DatabaseProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed application leaves behind: a server that still runs, or the pid file of one that does not.
 * Called only by the holder of the folder's lock, so whatever runs there belongs to nobody.
 */
final class Leftover {

    private static final Logger LOG = LoggerFactory.getLogger(Leftover.class);

    private final Folder folder;
    private final Binaries binaries;

    Leftover(Folder folder, Binaries binaries) {
        this.folder = folder;
        this.binaries = binaries;
    }

    void clear() {
        if (!Files.exists(folder.pidFile())) {
            return;
        }
        if (folder.serverProcess().isPresent()) {
            LOG.info("Ein verwaister Datenbankserver in {} wird beendet und neu gestartet", folder.root());
            stop();
        } else {
            LOG.info("Der Datenbankserver in {} wurde hart beendet und stellt seine Daten wieder her", folder.root());
            forgetProcess();
        }
    }

    private void stop() {
        String cluster = folder.cluster().toString();
        for (String mode : List.of("fast", "immediate")) {
            if (Program.run(binaries.program("pg_ctl"), "stop", "-D", cluster, "-m", mode, "-w", "-t", "60")
                    .successful()) {
                return;
            }
        }
        if (folder.serverProcess().isPresent()) {
            throw new DatabaseProblem(
                    "Der verwaiste Datenbankserver in " + folder.root() + " lässt sich nicht beenden.",
                    "Beenden Sie den Prozess " + folder.serverProcess().map(ProcessHandle::pid).orElseThrow() + " und starten Sie neu.");
        }
    }

    /**
     * Puts our own pid into the pid file. PostgreSQL trusts the pid of its starter to be no server, even where the old
     * number now belongs to some other process, and still checks that no old worker holds the shared memory.
     */
    private void forgetProcess() {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(folder.pidFile()));
            if (lines.isEmpty()) {
                Files.delete(folder.pidFile());
                return;
            }
            lines.set(0, String.valueOf(ProcessHandle.current().pid()));
            Files.write(folder.pidFile(), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
