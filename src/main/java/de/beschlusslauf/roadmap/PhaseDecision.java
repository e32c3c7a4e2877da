package de.beschlusslauf.roadmap;

/** What follows from an interim report. */
public enum PhaseDecision {

    CONTINUE("weiterführen"),
    ADAPT("anpassen"),
    STOP("abbrechen");

    private final String label;

    PhaseDecision(String label) {
        this.label = label;
    }

    /** German, for people. */
    public String label() {
        return label;
    }
}
