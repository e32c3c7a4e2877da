package de.beschlusslauf.consultation;

/** Why a body has to vote once more on what was resolved already. */
public enum ReVote {

    /** The mayor objected for the good of the municipality (§ 54 (1), § 57 (4) GO NRW). */
    OBJECTION_MAYOR("Widerspruch oder Einspruch des Bürgermeisters"),
    /** At least one fifth of the committee's members objected (§ 57 (4) GO NRW). */
    OBJECTION_MEMBERS("Einspruch aus der Mitte des Ausschusses"),
    /** The mayor holds the resolution to be unlawful (§ 54 (2) and (3) GO NRW). */
    UNLAWFUL("Beanstandung");

    private final String label;

    ReVote(String label) {
        this.label = label;
    }

    /** German words for people. */
    public String label() {
        return label;
    }
}
