package de.beschlusslauf.meeting.web;

import java.time.LocalDateTime;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where a session moves.
 *
 * @param start local time in Germany
 * @param place null keeps the place
 */
record MovedMeeting(@NotNull LocalDateTime start, @Nullable @Size(min = 1, max = 200) String place) {
}
