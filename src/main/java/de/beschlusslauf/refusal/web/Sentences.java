package de.beschlusslauf.refusal.web;

import org.springframework.http.HttpStatusCode;

/** What is said when the server refuses by itself and no rule of ours has spoken. */
final class Sentences {

    static final String UNEXPECTED = "Unerwarteter Fehler; es wurde nichts gespeichert. "
            + "Bitte noch einmal versuchen oder die Systembetreuung verständigen.";

    private Sentences() {
    }

    static String of(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> "Bitte anmelden.";
            case 403 -> "Das dürfen Sie nicht; bitte an die Systembetreuung wenden, wenn es zu Ihren Aufgaben gehört.";
            case 404 -> "Diese Adresse gibt es nicht.";
            case 405 -> "Diese Adresse nimmt andere Methoden an; siehe Kopfzeile Allow.";
            case 406, 415 -> "Dieses Format wird hier nicht gesprochen; bitte JSON verwenden.";
            case 413 -> "Die Anfrage ist zu groß; bitte verkleinern oder teilen Sie sie.";
            default -> status.is4xxClientError()
                    ? "Die Anfrage ist unvollständig oder enthält einen Wert in falscher Form." : UNEXPECTED;
        };
    }
}
