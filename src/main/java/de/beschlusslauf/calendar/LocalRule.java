package de.beschlusslauf.calendar;

import org.jspecify.annotations.Nullable;

/**
 * A period that local law sets, as a row of the municipality profile states it.
 *
 * @param days length of the period
 * @param mode which end of the period is included
 * @param unit which days count; null for what the rule table says
 * @param version of the profile, kept with every deadline computed by it
 * @param source German: where the rule stands
 */
public record LocalRule(int days, CountingMode mode, @Nullable DayUnit unit, String version, String source) {

    public LocalRule {
        if (mode.steps(days) < 0) {
            throw new IllegalArgumentException("A period has no negative number of days");
        }
    }
}
