package de.beschlusslauf.roadmap;

/** How urgent an entry is among all entries of the municipality. */
public enum Priority {

    HIGH("hoch"),
    MEDIUM("mittel"),
    LOW("niedrig");

    private final String label;

    Priority(String label) {
        this.label = label;
    }

    /** German, for people. */
    public String label() {
        return label;
    }
}
