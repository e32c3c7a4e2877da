package de.beschlusslauf.roadmap;

import java.util.List;
import java.util.Set;

import de.beschlusslauf.resolution.ResolutionId;
import org.jspecify.annotations.Nullable;

/**
 * The execution of one resolution with its entries, as programs read it.
 *
 * @param resolutionId the decided part
 * @param status where the execution stands
 * @param publication when and where the resolution was made public
 * @param recipients departments that got the extract
 * @param notNeededReason why nothing has to be done; null if something has
 * @param earlyStartReason why work began before the window was over; null if it did not
 * @param entries what was planned of it
 */
public record ExecutionView(ResolutionId resolutionId, ExecutionStatus status, Publication publication,
        Set<String> recipients, @Nullable String notNeededReason, @Nullable String earlyStartReason,
        List<EntryView> entries) {

    static ExecutionView of(Execution execution, List<EntryView> entries) {
        return new ExecutionView(execution.id(), execution.status(), execution.publication(), execution.recipients(),
                execution.notNeededReason(), execution.earlyStartReason(), entries);
    }
}
