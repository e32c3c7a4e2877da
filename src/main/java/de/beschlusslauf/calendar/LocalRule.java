package de.beschlusslauf.calendar;

/**
 * A deadline that local law sets, as the municipality profile states it.
 *
 * @param days length of the period
 * @param mode how the days are counted back from a session; forward periods are not affected by it
 * @param version of the profile, kept with every deadline computed by it
 * @param source German: where the rule stands
 */
public record LocalRule(int days, CountingMode mode, String version, String source) {

    public LocalRule {
        if (days < 0) {
            throw new IllegalArgumentException("A period has no negative number of days");
        }
    }
}
