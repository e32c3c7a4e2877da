package de.beschlusslauf.paper;

/** The parts of a paper that a signature stands on. */
public enum Section {

    TEXT("Text"),
    FINANCE("Finanzielle Auswirkungen"),
    ATTACHMENTS("Anlagen");

    private final String label;

    Section(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
