package de.beschlusslauf.meeting;

/** Where a meeting stands. */
public enum MeetingStatus {

    PLANNED("geplant"),
    CLOSED("geschlossen"),
    CANCELLED("abgesagt");

    private final String label;

    MeetingStatus(String label) {
        this.label = label;
    }

    /** German word for people. */
    public String label() {
        return label;
    }
}
