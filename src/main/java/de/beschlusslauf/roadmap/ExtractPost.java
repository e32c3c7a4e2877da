package de.beschlusslauf.roadmap;

/** Who answers for a department when an extract comes. */
public enum ExtractPost {

    HEAD("Leitung"),
    /** Nobody is registered as head, so that the next in line answers. */
    STAND_IN("in Vertretung der Leitung"),
    /** Nobody is registered at all. */
    NOBODY("ohne eingetragene Leitung");

    private final String label;

    ExtractPost(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
