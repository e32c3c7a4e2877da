package de.beschlusslauf.organization;

import de.beschlusslauf.calendar.CountingMode;
import de.beschlusslauf.calendar.LocalRule;
import org.jspecify.annotations.Nullable;

/**
 * A period as local law states it.
 *
 * @param mode how days are counted back from a session; null means the n-th day before
 * @param source German: where the rule stands, or that it is an example
 */
public record Period(int days, @Nullable CountingMode mode, String source) {

    LocalRule rule(String version) {
        return new LocalRule(days, mode == null ? CountingMode.N_TER_TAG_VOR : mode, version, source);
    }
}
