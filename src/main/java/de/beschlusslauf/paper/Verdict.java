package de.beschlusslauf.paper;

/** What a desk does with a paper. */
public enum Verdict {

    APPROVED("Zustimmen"),
    RETURNED("Zurückgeben");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
