package de.beschlusslauf.meeting;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What the council office notes when it has invited, or has sent an addendum.
 *
 * @param deliveredOn day on which the members have it (Zugang)
 * @param shortenedReason why the period is shortened; null if it is kept
 * @param otherRecipients who was invited besides the members who are registered; null if nobody
 * @param announcedOn day of the public notice, which may lie ahead; null if there is none
 * @param announcedIn where the notice stands; null if there is none
 * @param withoutNotice it goes out although there is no public notice
 */
public record Sending(LocalDate deliveredOn, @Nullable String shortenedReason, @Nullable String otherRecipients,
        @Nullable LocalDate announcedOn, @Nullable String announcedIn, boolean withoutNotice) {
}
