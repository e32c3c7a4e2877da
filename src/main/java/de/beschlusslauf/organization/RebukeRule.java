package de.beschlusslauf.organization;

/**
 * How long somebody may assert that a person took part in a resolution who was barred (§ 54 (4) GO NRW), as the municipality
 * reads the statute. One without the rule counts the year of the statute from the resolution.
 *
 * @param startsWith from which day the years are counted
 * @param years at least one; checked to be there
 * @param source German: where it stands
 * @param assumed true if the profile could not prove it
 */
public record RebukeRule(Start startsWith, Integer years, String source, boolean assumed) {

    /** What sets the period running. */
    public enum Start {
        RESOLUTION, ANNOUNCEMENT
    }
}
