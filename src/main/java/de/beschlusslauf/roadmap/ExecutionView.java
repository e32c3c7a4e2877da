package de.beschlusslauf.roadmap;

import java.util.List;
import java.util.Set;

import de.beschlusslauf.resolution.ResolutionId;
import org.jspecify.annotations.Nullable;

/** The execution of one resolution with its entries, as programs read it. */
public record ExecutionView(ResolutionId resolutionId, ExecutionStatus status, Publication publication,
        Set<String> recipients, @Nullable String notNeededReason, @Nullable String earlyStartReason,
        List<EntryView> entries) {

    static ExecutionView of(Execution execution, List<EntryView> entries) {
        return new ExecutionView(execution.id(), execution.status(), execution.publication(), execution.recipients(),
                execution.notNeededReason(), execution.earlyStartReason(), entries);
    }
}
