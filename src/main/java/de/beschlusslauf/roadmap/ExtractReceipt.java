package de.beschlusslauf.roadmap;

import java.time.Instant;

/**
 * A department has confirmed that it got an extract.
 *
 * @param department id
 * @param confirmedBy user id
 */
public record ExtractReceipt(String department, String confirmedBy, Instant confirmedAt) {
}
