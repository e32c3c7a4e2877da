package de.beschlusslauf.resolution;

/** Where a resolution stands. */
public enum ResolutionStatus {

    IN_WINDOW("Kontrollfrist läuft"),
    EFFECTIVE("wirksam"),
    SUSPENDED("ausgesetzt"),
    ANNULLED("aufgehoben"),
    SUPERSEDED("durch neuen Beschluss ersetzt"),
    IN_EXECUTION("in Ausführung"),
    SETTLED("erledigt");

    private final String label;

    ResolutionStatus(String label) {
        this.label = label;
    }

    /** German words for people. */
    public String label() {
        return label;
    }

    /** Whether it was neither annulled nor replaced, so that it may be carried out, or has been. */
    public boolean stands() {
        return this != ANNULLED && this != SUPERSEDED;
    }

    /** Whether nothing follows from it any more. */
    public boolean isFinal() {
        return !stands() || this == SETTLED;
    }
}
