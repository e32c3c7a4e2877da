package de.beschlusslauf.roadmap;

/** Where the main content of a resolution is made public (§ 52 (2) GO NRW). */
public enum Channel {

    GAZETTE("Amtsblatt"),
    COUNCIL_SYSTEM("Ratsinformationssystem"),
    NOTICE_BOARD("Aushang"),
    /** The body decided that nothing is made public. */
    NONE("keine Bekanntmachung, weil das Gremium es so beschlossen hat");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    /** German, for people. */
    public String label() {
        return label;
    }
}
