package de.beschlusslauf.roadmap;

import java.time.Instant;
import java.time.LocalDate;

import de.beschlusslauf.calendar.Zones;
import org.jspecify.annotations.Nullable;

/**
 * Who changes something, when and why.
 *
 * @param actor user id, or {@code system}
 * @param reason in the actor's words; null where the change explains itself
 */
record Authorship(String actor, Instant at, @Nullable String reason) {

    LocalDate day() {
        return Zones.dayOf(at);
    }
}
