package de.beschlusslauf.meeting;

import org.jspecify.annotations.Nullable;

/**
 * How a matter comes onto an agenda after the regular time, or from another session.
 *
 * @param reason why it comes late, cannot wait, or is dealt with in this session instead of another; null if it comes in time
 * @param resolvedInSession the body extended its agenda by resolution while in session (GO NRW § 48 (1) sentence 5)
 */
public record LateEntry(@Nullable String reason, boolean resolvedInSession) {

    /** In time. */
    public static final LateEntry NONE = new LateEntry(null, false);

    /** @param reason null if it comes in time */
    public static LateEntry because(@Nullable String reason) {
        return new LateEntry(reason, false);
    }
}
