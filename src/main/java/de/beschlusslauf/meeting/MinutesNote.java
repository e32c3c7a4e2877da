package de.beschlusslauf.meeting;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A correction of signed minutes, written into the minutes of a later session of the same body; the corrected minutes
 * stay as they are.
 *
 * @param correctedId id of the session whose minutes are corrected
 */
@Embeddable
public record MinutesNote(@Column(name = "corrected_id") UUID correctedId, String text) {
}
