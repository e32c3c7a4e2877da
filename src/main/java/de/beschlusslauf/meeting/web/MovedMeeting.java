package de.beschlusslauf.meeting.web;

import java.time.LocalDateTime;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Another time, local in Germany, and another place; null keeps the place. */
record MovedMeeting(@NotNull LocalDateTime start, @Nullable @Size(min = 1, max = 200) String place) {
}
