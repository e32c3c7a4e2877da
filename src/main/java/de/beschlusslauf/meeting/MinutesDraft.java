package de.beschlusslauf.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What the minute-taker writes.
 *
 * @param present names of who was present, one a line
 * @param absent names of who was missing, one a line; null if nobody
 * @param others who else took part; null if nobody
 * @param remarks breaks, declarations and whatever belongs to no item, public; null if nothing
 * @param texts course and result by agenda item; items without a text are missing
 * @param notes corrections of earlier minutes
 */
public record MinutesDraft(Instant beganAt, Instant endedAt, String present, @Nullable String absent,
        @Nullable String others, @Nullable String remarks, Map<UUID, String> texts, List<MinutesNote> notes) {
}
