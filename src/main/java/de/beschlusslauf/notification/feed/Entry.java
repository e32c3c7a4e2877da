package de.beschlusslauf.notification.feed;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a calendar; public facts only.
 *
 * @param uid stays the same for the life of what it stands for
 * @param sequence grows with every change of it
 * @param changedAt when it changed last
 * @param place null for a deadline
 */
record Entry(String uid, int sequence, Instant changedAt, String summary, String description, @Nullable String place,
        boolean cancelled, When when) {

    /** From when to when. */
    sealed interface When {
    }

    /** Between two moments. */
    record Hours(Instant start, Instant end) implements When {
    }

    /** A whole day in Germany. */
    record Day(LocalDate day) implements When {
    }
}
