package de.beschlusslauf.register;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Money beyond the budget on which the treasury has spoken, in German words.
 *
 * @param paperId paper that asks for it
 * @param reference its number
 * @param subject what it is about
 * @param status where the paper stands now
 * @param publicPaper false if the paper or the version that the treasury saw is not public
 * @param department that answers for the paper
 * @param textVersion number of the version that the treasury saw
 * @param overrun beyond the plan or not planned at all, as expense or payment
 * @param budgetItem product, account or investment number; null if the paper names none
 * @param mandatory whether the municipality is obliged to spend it; null if the paper does not say
 * @param amountCents by how much the budget does not suffice, in cents
 * @param coverProposal where the money shall come from
 * @param necessityReason why it cannot wait
 * @param consequence what follows by the municipality's table at that time
 * @param treasury what the treasury answered
 * @param treasurer who answered for it; null if nobody did and silence is consent
 * @param decidedOn day of that answer in Germany
 * @param changedSince whether the paper's finance block has changed since
 * @param council the council's last result on the paper; null while there is none
 * @param councilOn day of that session; null while there is no result
 */
public record OverspendingLine(UUID paperId, String reference, String subject, String status, boolean publicPaper,
        String department, int textVersion, String overrun, @Nullable String budgetItem, @Nullable Boolean mandatory,
        long amountCents, @Nullable String coverProposal, @Nullable String necessityReason, String consequence, String treasury,
        @Nullable String treasurer, LocalDate decidedOn, boolean changedSince, @Nullable String council,
        @Nullable LocalDate councilOn) {
}
