package de.beschlusslauf.roadmap;

/** How far the execution of one resolution has come. */
public enum ExecutionStatus {

    PUBLISHED("bekannt gemacht"),
    PLANNED("geplant"),
    RUNNING("läuft"),
    FINISHED("abgeschlossen");

    private final String label;

    ExecutionStatus(String label) {
        this.label = label;
    }

    /** German, for people. */
    public String label() {
        return label;
    }
}
