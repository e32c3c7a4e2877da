package de.beschlusslauf.paper;

/** What a paper asks for: a resolution, or to be taken note of. */
public enum PaperKind {

    RESOLUTION_PROPOSAL("Beschlussvorlage"),
    REPORT("Berichts-/Mitteilungsvorlage");

    private final String label;

    PaperKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
