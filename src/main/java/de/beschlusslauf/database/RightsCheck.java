package de.beschlusslauf.database;

import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Refuses the start when the application's role could lift its own limits: a superuser, or the owner of a table,
 * may change the ledger.
 */
@Component
@DependsOnDatabaseInitialization
class RightsCheck {

    private static final String REMEDY = "Legen Sie die beiden Rollen an, wie es docs/operating.md beschreibt, "
            + "und tragen Sie sie in spring.datasource.username und spring.flyway.user ein.";

    RightsCheck(JdbcTemplate jdbc) {
        String role = jdbc.queryForObject("SELECT current_user", String.class);
        if (isTrue(jdbc, "SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user")) {
            throw new DatabaseProblem("Die Datenbankrolle „" + role + "“ der Anwendung hat Verwaltungsrechte.", REMEDY);
        }
        if (isTrue(jdbc, "SELECT EXISTS (SELECT 1 FROM pg_tables WHERE tableowner = current_user)")) {
            throw new DatabaseProblem("Die Datenbankrolle „" + role + "“ der Anwendung besitzt Tabellen.", REMEDY);
        }
    }

    private static boolean isTrue(JdbcTemplate jdbc, String question) {
        return Boolean.TRUE.equals(jdbc.queryForObject(question, Boolean.class));
    }
}
