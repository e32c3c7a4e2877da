package de.beschlusslauf.database.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Creates the two roles and databases in which they work; doing it again changes nothing. */
final class Roles {

    static final String SUPERUSER = "postgres";
    static final String OWNER = "beschlusslauf_owner";
    static final String APPLICATION = "beschlusslauf_app";

    private final String administrationUrl;
    private final Passwords passwords;

    Roles(String administrationUrl, Passwords passwords) {
        this.administrationUrl = administrationUrl;
        this.passwords = passwords;
    }

    void create() {
        run(connection -> {
            createRole(connection, OWNER, passwords.owner());
            createRole(connection, APPLICATION, passwords.application());
        });
    }

    /** Creates a database of the owner unless it exists; the template is {@code template0} or a database of ours. */
    void createDatabase(String name, String template) {
        run(connection -> {
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                execute(connection, "CREATE DATABASE " + name + " TEMPLATE " + template + " OWNER " + OWNER);
                execute(connection, "REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
                execute(connection, "GRANT CONNECT, TEMPORARY ON DATABASE " + name + " TO " + APPLICATION);
            }
        });
    }

    private static void createRole(Connection connection, String name, String password) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
            execute(connection, "CREATE ROLE " + name + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '"
                    + password + "'");
        }
    }

    private static boolean exists(Connection connection, String question, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private void run(Work work) {
        try (Connection connection = DriverManager.getConnection(administrationUrl, SUPERUSER, passwords.superuser())) {
            work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("Roles and databases could not be created", e);
        }
    }

    private interface Work {

        void with(Connection connection) throws SQLException;
    }
}
