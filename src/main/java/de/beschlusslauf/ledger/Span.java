package de.beschlusslauf.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The time between two anchors, in which everything happened that the second one was the first to know.
 *
 * @param number of the second anchor
 * @param after moment of the one before; null if there is none, and everything may lie before the second
 * @param until moment of the second; null while it is still to be made
 */
record Span(int number, @Nullable Instant after, @Nullable Instant until) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm 'Uhr'").withZone(ZoneId.of("Europe/Berlin"));

    /** A moment as an anchor writes it; null if there is none, or somebody has changed it so that it cannot be read. */
    static @Nullable Instant moment(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException changed) {
            return null;
        }
    }

    /** Up to that moment, at which the anchor was made. */
    Span closed(Instant at) {
        return new Span(number, after, at);
    }

    /** One German sentence if the entry is dated before or after this time by more than the tolerance. */
    Optional<String> remark(LedgerEntry entry, Duration tolerance) {
        if (after != null && entry.at().isBefore(after.minus(tolerance))) {
            return Optional.of("Auffällig: " + dated(entry) + ", kam aber erst nach Siegel " + (number - 1) + " vom "
                    + MOMENT.format(after) + " hinzu.");
        }
        if (until != null && entry.at().isAfter(until.plus(tolerance))) {
            return Optional.of("Auffällig: " + dated(entry) + ", stand aber schon bei Siegel " + number + " vom "
                    + MOMENT.format(until) + " da.");
        }
        return Optional.empty();
    }

    private static String dated(LedgerEntry entry) {
        return "Eintrag " + entry.sequence() + " trägt die Zeit " + MOMENT.format(entry.at());
    }
}
