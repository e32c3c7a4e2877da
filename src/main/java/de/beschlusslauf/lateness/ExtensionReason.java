package de.beschlusslauf.lateness;

/**
 * Why somebody needs more time; the same list everywhere, so that reasons can be counted. They stand with the deadline
 * and say nothing about a person's health.
 */
public enum ExtensionReason {

    ABSENCE("Abwesenheit oder unbesetzte Stelle"),
    WORKLOAD("Andere Aufgaben gehen vor"),
    MISSING_INPUT("Unterlagen oder Auskünfte fehlen"),
    OTHER_OFFICE("Eine andere Stelle muss beteiligt werden"),
    COMPLEXITY("Die Prüfung ist umfangreicher als erwartet"),
    EXTERNAL("Warten auf Dritte außerhalb der Verwaltung"),
    OTHER("Sonstiger Grund (siehe Bemerkung)");

    private final String label;

    ExtensionReason(String label) {
        this.label = label;
    }

    /** German words for people. */
    public String label() {
        return label;
    }
}
