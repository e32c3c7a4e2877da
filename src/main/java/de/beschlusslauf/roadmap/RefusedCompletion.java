package de.beschlusslauf.roadmap;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The second person did not confirm that a measure is done; the department has it again.
 *
 * @param refusedBy user id of the second person
 * @param refusedAt when
 * @param reason what is missing, in that person's words
 * @param reported what had been reported; null if it was refused before this was kept
 */
public record RefusedCompletion(String refusedBy, Instant refusedAt, String reason, @Nullable Completion reported) {
}
