package de.beschlusslauf.database;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in German that the own database server cannot be reached, refuses the log-in, lacks the database or is too old. */
class ConnectionProblemAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        if (state.startsWith("08")) {
            return analysis("Der Datenbankserver aus spring.datasource.url ist nicht erreichbar.",
                    "Prüfen Sie Adresse und Port und ob der Server läuft.", cause);
        }
        if (state.startsWith("28")) {
            return analysis("Der Datenbankserver lehnt die Anmeldung ab.",
                    "Prüfen Sie spring.datasource.username und -password sowie spring.flyway.user und -password.",
                    cause);
        }
        if (state.equals("3D000")) {
            return analysis("Die in spring.datasource.url genannte Datenbank gibt es nicht.",
                    "Legen Sie sie an, wie es docs/operating.md beschreibt.", cause);
        }
        if (state.equals("55000")) {
            return analysis("Die Datenbank lässt sich nicht auf diesen Stand bringen.",
                    "Beginnen Sie mit einer leeren Datenbank; die der Vorführung liegt in ./data/postgres und wird neu "
                            + "angelegt, wenn Sie den Ordner löschen.", cause);
        }
        return null;
    }

    private static FailureAnalysis analysis(String description, String remedy, SQLException cause) {
        return new FailureAnalysis(description + " (" + cause.getMessage() + ")", remedy, cause);
    }
}
