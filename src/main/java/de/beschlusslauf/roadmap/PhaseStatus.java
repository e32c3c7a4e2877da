package de.beschlusslauf.roadmap;

/** Where a phase stands. Only an open phase can be re-cut; no phase ever disappears. */
public enum PhaseStatus {

    OPEN("offen"),
    DONE("abgeschlossen"),
    /** Cut into several phases, which name it as their origin. */
    SPLIT("aufgeteilt"),
    DROPPED("entfallen");

    private final String label;

    PhaseStatus(String label) {
        this.label = label;
    }

    /** German, for people. */
    public String label() {
        return label;
    }
}
