package de.beschlusslauf.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import de.beschlusslauf.database.DatabaseProblem;

/** A PostgreSQL data directory with German sorting, in which nobody gets in without a password. */
final class Cluster {

    private static final String MAJOR_VERSION = "17";
    private static final String SETTINGS = "beschlusslauf.conf";

    private final Folder folder;
    private final Binaries binaries;

    Cluster(Folder folder, Binaries binaries) {
        this.folder = folder;
        this.binaries = binaries;
    }

    /** Creates the directory at the first start; it appears under its name only when it is complete. */
    void create(Passwords passwords, boolean durable) {
        try {
            if (Files.exists(folder.cluster())) {
                requireVersion();
                return;
            }
            folder.clearDrafts();
            Path draft = folder.draft();
            initialize(draft, passwords, durable);
            Files.writeString(draft.resolve("postgresql.conf"), "\ninclude '" + SETTINGS + "'\n",
                    StandardOpenOption.APPEND);
            Files.move(draft, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void configure(Settings settings) {
        try {
            Files.writeString(folder.cluster().resolve(SETTINGS), settings.asFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void initialize(Path directory, Passwords passwords, boolean durable) throws IOException {
        Path passwordFile = folder.root().resolve("superuser.tmp");
        PrivateFile.write(passwordFile, passwords.superuser() + "\n");
        try {
            List<String> arguments = new ArrayList<>(List.of("-D", directory.toString(), "-U", Roles.SUPERUSER,
                    "--pwfile", passwordFile.toString(), "-A", "scram-sha-256", "-E", "UTF8", "--locale", "C",
                    "--locale-provider", "icu", "--icu-locale", "de-DE", "--data-checksums"));
            if (!durable) {
                arguments.add("--no-sync");
            }
            Program.Outcome outcome = Program.run(binaries.program("initdb"), arguments.toArray(String[]::new));
            if (!outcome.successful()) {
                throw new DatabaseProblem("Die eingebettete Datenbank ließ sich nicht anlegen: " + outcome.output(),
                        "Beheben Sie die genannte Ursache, oder setzen Sie spring.datasource.url auf einen eigenen "
                                + "PostgreSQL-Server.");
            }
        } finally {
            Files.delete(passwordFile);
        }
    }

    private void requireVersion() throws IOException {
        String version = Files.readString(folder.cluster().resolve("PG_VERSION")).trim();
        if (!version.equals(MAJOR_VERSION)) {
            throw new DatabaseProblem("Der Datenordner " + folder.root() + " stammt von PostgreSQL " + version
                    + ", gebraucht wird " + MAJOR_VERSION + ".",
                    "Übernehmen Sie die Daten, wie es docs/operating.md unter „Upgrade“ beschreibt.");
        }
    }
}
