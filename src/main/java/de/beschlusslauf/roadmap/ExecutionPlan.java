package de.beschlusslauf.roadmap;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a resolution shall be carried out: entries, or the reason why there is nothing to do.
 *
 * @param notNeededReason null if there are entries
 * @param earlyStartReason why an entry is due before the control window ends, or null
 */
public record ExecutionPlan(List<PlannedEntry> entries, @Nullable String notNeededReason,
        @Nullable String earlyStartReason) {

    public ExecutionPlan {
        entries = List.copyOf(entries);
    }
}
