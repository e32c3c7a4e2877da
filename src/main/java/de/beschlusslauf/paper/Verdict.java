package de.beschlusslauf.paper;

/** What a desk did with a paper. */
public enum Verdict {

    APPROVED("zugestimmt"),
    RETURNED("zurückgegeben");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
