package de.beschlusslauf.consultation;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where a paper stands on its path.
 *
 * @param next the stations that come next, all of equal rank; empty unless the state is {@link PathState#STATIONS}
 * @param end how it ended; null unless the state is {@link PathState#CLOSED}
 */
public record Standing(PathState state, List<ConsultationId> next, @Nullable PathEnd end) {
}
