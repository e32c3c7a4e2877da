package de.beschlusslauf.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * How a day was found, so that an auditor can follow it.
 *
 * @param ruleId short name of the rule, for instance {@code council-objection}
 * @param ruleVersion of the statute or of the municipality profile
 * @param legalBasis German: paragraph or local rule
 * @param startEvent German: what set the period running
 * @param startOn day of that event
 * @param days days counted
 * @param statutoryDay by count alone, before weekends and holidays are looked at
 * @param dueOn the day that holds
 * @param skipped days that were passed over, in the order in which they were met
 */
public record Derivation(String ruleId, String ruleVersion, String legalBasis, String startEvent, LocalDate startOn,
        int days, LocalDate statutoryDay, LocalDate dueOn, List<DayOff> skipped) {

    public Derivation {
        skipped = List.copyOf(skipped);
    }

    /** A day that a person set; nothing was computed. */
    public static Derivation agreed(LocalDate day, String startEvent, LocalDate startOn) {
        return new Derivation("agreed-day", "1", "Festlegung", startEvent, startOn, 0, day, day, List.of());
    }

    /** True if the weekend or a holiday moved the day: then both days are shown. */
    public boolean isShifted() {
        return !statutoryDay.equals(dueOn);
    }
}
