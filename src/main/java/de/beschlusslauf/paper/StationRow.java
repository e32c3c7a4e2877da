package de.beschlusslauf.paper;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One row of the Beratungsfolge as the council office enters it when it schedules a paper.
 *
 * @param organization id of the body that deliberates
 * @param role constant name of the consultation's role: HEARING, PRELIMINARY, DECISION, TAKING_NOTE
 * @param rank 1 for the first; bodies of the same rank deliberate in parallel
 * @param session id of the session, null if it is chosen later
 * @param parts numbers of the resolution parts that are dealt with here; empty means all of them
 */
public record StationRow(String organization, String role, int rank, @Nullable String session,
        Set<Integer> parts) {

    public StationRow {
        parts = Set.copyOf(parts);
    }
}
