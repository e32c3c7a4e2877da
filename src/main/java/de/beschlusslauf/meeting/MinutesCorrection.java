package de.beschlusslauf.meeting;

import java.time.Instant;

/**
 * A correction of signed minutes, as it stands in those of a later session.
 *
 * @param inMinutesOf the later session
 * @param signedAt when the later minutes were signed by the chair
 * @param text what has to read otherwise
 */
public record MinutesCorrection(MeetingId inMinutesOf, Instant signedAt, String text) {
}
