package de.beschlusslauf.organization;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Wahlperiode of a council (OParl LegislativeTerm).
 *
 * @param endOn last day, null while nobody knows it
 */
public record LegislativeTerm(String name, LocalDate startOn, @Nullable LocalDate endOn) {

    boolean covers(LocalDate day) {
        return !day.isBefore(startOn) && (endOn == null || !day.isAfter(endOn));
    }
}
