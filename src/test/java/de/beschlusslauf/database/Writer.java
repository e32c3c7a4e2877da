package de.beschlusslauf.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import de.beschlusslauf.database.embedded.Server;
import de.beschlusslauf.database.embedded.Settings;

/** Stands in for the application in {@link RecoveryTests}: writes numbers and says each one after its commit. */
final class Writer {

    private Writer() {
    }

    /** Takes the data folder; ends only when it is killed. */
    public static void main(String[] arguments) throws SQLException {
        Server server = Server.start(Path.of(arguments[0]), ServerTests.PROGRAMS, Settings.durable(), 0);
        try (Connection connection = DriverManager.getConnection(server.url("postgres"), "postgres",
                server.passwords().superuser()); Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS number (value serial PRIMARY KEY)");
            for (int value = 1; true; value++) {
                statement.execute("INSERT INTO number VALUES (DEFAULT)");
                System.out.println("written " + value);
            }
        }
    }
}
