package de.beschlusslauf.consultation;

/** Where one station stands. */
public enum ConsultationStatus {

    PLANNED("geplant"),
    ON_AGENDA("auf der Tagesordnung"),
    RESULT_ENTERED("Ergebnis erfasst"),
    SETTLED("abgeschlossen"),
    CANCELLED("entfallen");

    private final String label;

    ConsultationStatus(String label) {
        this.label = label;
    }

    /** German words for people. */
    public String label() {
        return label;
    }

    /** Whether the body still has to deal with the paper. */
    public boolean isOpen() {
        return this != SETTLED && this != CANCELLED;
    }
}
