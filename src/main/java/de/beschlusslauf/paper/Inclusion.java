package de.beschlusslauf.paper;

/** Whether aspects of inclusion were looked at; a paper is not released while this is open. */
public enum Inclusion {

    UNDECIDED("Noch ungeklärt"),
    CONSIDERED("Inklusionsrelevante Aspekte wurden berücksichtigt"),
    NO_EFFECT("Keine Auswirkungen auf die Inklusion");

    private final String label;

    Inclusion(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
