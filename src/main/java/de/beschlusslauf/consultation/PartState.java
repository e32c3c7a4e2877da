package de.beschlusslauf.consultation;

/** What became of one part of a proposed resolution on the paper's path. */
public enum PartState {

    OPEN("noch offen"),
    ADOPTED("beschlossen"),
    /** Rejected, withdrawn, or only noted by the body that had to decide. */
    NOT_ADOPTED("nicht beschlossen");

    private final String label;

    PartState(String label) {
        this.label = label;
    }

    /** German words for people. */
    public String label() {
        return label;
    }
}
