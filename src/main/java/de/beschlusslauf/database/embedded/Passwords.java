package de.beschlusslauf.database.embedded;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Properties;
import java.util.UUID;

import de.beschlusslauf.database.DatabaseProblem;

/**
 * Passwords of the three roles, made up at the first start and kept in a file that only its owner may read.
 * The superuser sets the cluster up; the owner creates tables; the application reads and writes rows.
 */
public record Passwords(String superuser, String owner, String application) {

    static Passwords of(Folder folder) {
        try {
            if (Files.exists(folder.passwords())) {
                return read(folder);
            }
            if (Files.exists(folder.cluster())) {
                throw new DatabaseProblem(
                        "Zur Datenbank in " + folder.root() + " fehlt die Datei passwords.properties.",
                        "Holen Sie die Datei aus der Sicherung zurück; sie gehört zu den Daten.");
            }
            Passwords fresh = new Passwords(random(), random(), random());
            PrivateFile.write(folder.passwords(), "superuser=" + fresh.superuser + "\nowner=" + fresh.owner
                    + "\napplication=" + fresh.application + "\n");
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Passwords read(Folder folder) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.passwords())) {
            properties.load(reader);
        }
        return new Passwords(properties.getProperty("superuser"), properties.getProperty("owner"),
                properties.getProperty("application"));
    }

    @Override
    public String toString() {
        return "Passwords[hidden]";
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
