package de.beschlusslauf.calendar;

/** What became of a deadline. */
public enum DeadlineStatus {

    OPEN("offen"), MET("eingehalten"), MISSED("versäumt"), CANCELLED("entfallen");

    private final String label;

    DeadlineStatus(String label) {
        this.label = label;
    }

    /** German name. */
    public String label() {
        return label;
    }
}
