package de.beschlusslauf.roadmap;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a review of the roadmap found.
 *
 * @param changes what changed since the last time, or why nothing did
 * @param ownerDepartment who reviews next time
 * @param nextOn day of the next review; null ends the cycle
 * @param endReason why the cycle ends; null if it goes on
 */
public record Review(String changes, String ownerDepartment, @Nullable LocalDate nextOn, @Nullable String endReason) {

    /** Why the cycle ends and what has changed until then; null if nobody says why. */
    @Nullable String ending() {
        return endReason == null || endReason.isBlank() ? null
                : endReason.strip() + "\nWas sich geändert hat: " + changes.strip();
    }
}
