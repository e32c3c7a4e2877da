package de.beschlusslauf.lateness;

/** Where a request for more time stands. */
public enum ExtensionState {

    OPEN("beantragt"),
    GRANTED("bewilligt"),
    REFUSED("abgelehnt"),
    /** The task was done, or the deadline ended, before anybody decided. */
    OBSOLETE("gegenstandslos");

    private final String label;

    ExtensionState(String label) {
        this.label = label;
    }

    /** German words for people. */
    public String label() {
        return label;
    }
}
