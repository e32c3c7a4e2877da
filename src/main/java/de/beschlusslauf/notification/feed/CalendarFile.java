package de.beschlusslauf.notification.feed;

import java.time.Instant;
import java.util.HexFormat;

/**
 * A calendar ready to be handed out.
 *
 * @param content iCalendar in UTF-8
 * @param sha256 of the content
 * @param changedAt since when the content is the same, as far as programs have seen it
 */
@SuppressWarnings("ArrayRecordComponent")
public record CalendarFile(byte[] content, byte[] sha256, Instant changedAt) {

    /** Tells one content from any other (RFC 9110, strong). */
    public String etag() {
        return '"' + HexFormat.of().formatHex(sha256) + '"';
    }
}
