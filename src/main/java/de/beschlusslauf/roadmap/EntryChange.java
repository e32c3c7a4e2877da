package de.beschlusslauf.roadmap;

/** What made a new version of an entry. */
public enum EntryChange {

    PLANNED("geplant"),
    NOMINATED("Mitglieder benannt"),
    NOMINATED_INCOMPLETE("Gruppe arbeitet unvollständig weiter"),
    SEATS_FILLED("Mitglieder nachbenannt"),
    ON_TRACK("läuft planmäßig"),
    DELAYED("läuft verzögert"),
    PHASE_DONE("Phase abgeschlossen"),
    REPORT_NOTED("Bericht beraten"),
    REPORT_WITHDRAWN("Bericht zurückgezogen, nicht abschließend beraten"),
    PHASES_RECUT("Phasen neu zugeschnitten"),
    CONTINUED("weiterführen entschieden"),
    TO_BE_ADAPTED("Anpassung verlangt"),
    DUE_MOVED("Frist verschoben"),
    DEFERRED("zurückgestellt"),
    COMPLETED("erledigt gemeldet"),
    RETURNED("Erledigung nicht bestätigt"),
    CONFIRMED("Erledigung bestätigt"),
    ENDED("beendet"),
    REVIEWED("fortgeschrieben");

    private final String label;

    EntryChange(String label) {
        this.label = label;
    }

    /** Whether the department said how the measure is doing and left everything else as it was. */
    public boolean isReport() {
        return this == ON_TRACK || this == DELAYED;
    }

    /** German, for people. */
    public String label() {
        return label;
    }
}
