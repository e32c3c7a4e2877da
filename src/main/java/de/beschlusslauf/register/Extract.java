package de.beschlusslauf.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import de.beschlusslauf.resolution.ResolutionStatus;
import org.jspecify.annotations.Nullable;

/**
 * The extract of one resolution, which is the order to carry it out while the resolution stands: this part of the paper and,
 * besides its subject, nothing else of it (§ 62 (2) GO NRW). All texts are German.
 *
 * @param publicThroughout false if the paper, or one of its texts, is or was not public
 * @param status where the resolution stands now
 * @param amendedAmount what the paper costs in all as the bodies amended it; null if none said anything of it, or if the paper has
 *        more than this part
 * @param votes in words; null if nothing was put to the vote
 * @param department that answers for the paper
 * @param publishedOn day on which the resolution was made public
 * @param dueOn last day for the execution
 * @param recipients departments that got the extract, by name
 * @param receipts departments that have confirmed that they got it
 * @param toConfirm true if a department of the viewer got it and has not confirmed it yet
 */
public record Extract(UUID resolutionId, UUID paperId, String bodyId, boolean publicThroughout, String reference, String subject, int part, String wording,
        ResolutionStatus status, @Nullable String amendedAmount, String organization, LocalDate decidedOn, int textVersion, String outcome,
        @Nullable String votes, String department, LocalDate publishedOn, LocalDate dueOn, List<String> recipients,
        List<Receipt> receipts, boolean toConfirm) {

    public Extract {
        recipients = List.copyOf(recipients);
        receipts = List.copyOf(receipts);
    }

    /** @param department by name */
    public record Receipt(String department, Instant at) {
    }
}
