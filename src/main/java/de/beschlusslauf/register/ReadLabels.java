package de.beschlusslauf.register;

import static java.util.Map.entry;

import java.util.Map;

/** What was looked at when a read was recorded, in German. */
final class ReadLabels {

    /** By the word with which the read is recorded. */
    static final Map<String, String> ALL = Map.ofEntries(
            entry("paper", "Vorlage"),
            entry("versions", "Fassungen einer Vorlage"),
            entry("verification", "Prüfung der Kette einer Vorlage"),
            entry("course", "Verlauf einer Vorlage in Cockpit"),
            entry("extract", "Auszug eines Beschlusses"),
            entry("search", "Liste von Vorlagen"),
            entry("export", "Liste von Vorlagen als Datei"),
            entry("overspendings", "Verzeichnis der Mittel über den Plan hinaus"),
            entry("overspending-export", "Verzeichnis der Mittel über den Plan hinaus als Datei"),
            entry("roadmap", "Roadmap"),
            entry("dossier", "Dossier"),
            entry("session-dossier", "Dossier einer Sitzung"),
            entry("engine-history", "Schritte im Ablauf"),
            entry("session", "Seite einer Sitzung"),
            entry("agenda", "Tagesordnung einer Sitzung"),
            entry("minutes", "Niederschrift einer Sitzung"),
            entry("meeting", "Sitzung"),
            entry("invitations", "Einladungen zu einer Sitzung"),
            entry("reasons", "Gründe im Verlauf einer Vorlage"),
            entry("file", "Datei"),
            entry("deadline", "Frist"),
            entry("deadlines", "Fristen einer Sache"),
            entry("extensions", "Anträge auf Fristverlängerung"),
            entry("access-chain", "Kette der Lesezugriffe"));

    private ReadLabels() {
    }
}
