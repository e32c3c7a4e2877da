package de.beschlusslauf.roadmap;

/** Kind of a roadmap entry (handbook 7.3). */
public enum EntryType {

    /** Work with owner, due date and phases, which ends confirmed or struck. */
    MEASURE("Maßnahme"),
    /** A principle that guides later papers; listed, no task. */
    VISION("Leitsatz"),
    /** A paper owed to a body: an interim report, or a proposal that the resolution orders. */
    REPORT("Bericht oder Folgevorlage"),
    /** The recurring update of the roadmap, until it is ended with a reason. */
    REVIEW("Fortschreibung");

    private final String label;

    EntryType(String label) {
        this.label = label;
    }

    /** German, for people. */
    public String label() {
        return label;
    }
}
