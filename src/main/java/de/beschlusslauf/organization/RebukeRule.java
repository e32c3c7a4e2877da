package de.beschlusslauf.organization;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How long somebody may assert that a person took part in a resolution who was barred (§ 54 (4) GO NRW), as the municipality
 * reads the statute. One without the rule counts the year of the statute from the resolution.
 *
 * @param from first day of a resolution for which the rule holds; null for always. It holds until the next rule begins
 * @param startsWith from which day the years are counted
 * @param years at least one; checked to be there
 * @param source German: where it stands
 * @param assumed true if the profile could not prove it
 */
public record RebukeRule(@Nullable LocalDate from, Start startsWith, Integer years, String source, boolean assumed) {

    boolean holdsOn(LocalDate day) {
        return from == null || !from.isAfter(day);
    }

    LocalDate begin() {
        return from == null ? LocalDate.MIN : from;
    }

    /** What sets the period running. */
    public enum Start {
        RESOLUTION, ANNOUNCEMENT
    }
}
