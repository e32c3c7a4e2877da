package de.beschlusslauf.meeting;

/** A part of minutes, besides their items, that may be kept back when they are published. */
public enum WithheldPart {

    OTHERS("Weitere Personen"), REMARKS("Allgemeine Vermerke");

    private final String label;

    WithheldPart(String label) {
        this.label = label;
    }

    /** German words for people. */
    public String label() {
        return label;
    }
}
