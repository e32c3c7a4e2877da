package de.beschlusslauf.paper.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import de.beschlusslauf.document.ShownFile;
import de.beschlusslauf.paper.Finance;
import de.beschlusslauf.paper.Inclusion;
import de.beschlusslauf.paper.Overrun;
import de.beschlusslauf.paper.Relevance;
import de.beschlusslauf.workflow.Choice;
import org.jspecify.annotations.Nullable;

/**
 * The draft as its author sees it: what stands there now, why it came back, and the lists to choose from.
 *
 * @param deadline day by which the paper must be in, or its draft be ready while no session is named; null if neither is due
 * @param why sentences for "Warum dieses Datum?"
 * @param returns what it should know: that time it was given no longer helps, why it came back, that the decision
 *     would come too late and what must stay as it is, one sentence each; empty for a first draft that nobody has claimed
 */
record DraftSheet(String reference, String kind, String leadDepartment, @Nullable String deadline, List<String> why,
        List<String> returns, String subject,
        Publicity publicity, @Nullable String targetDay, @Nullable LocalDate neededBy, @Nullable String matter, @Nullable String facts,
        List<DraftAnswer.PartRow> parts, Finance.Effect financeEffect, Finance.@Nullable Kind financeKind,
        @Nullable BigDecimal amount, @Nullable BigDecimal toProvide, @Nullable BigDecimal thisYear,
        @Nullable BigDecimal alreadyPlanned, @Nullable String budgetItem,
        @Nullable Boolean authorisationSufficient, @Nullable Boolean mandatory, @Nullable Overrun expenseOverrun,
        @Nullable Overrun paymentOverrun, @Nullable BigDecimal deficitIncrease,
        @Nullable String coverProposal, @Nullable String necessityReason,
        Inclusion inclusion, List<Relevance> relevance, List<String> coSigners, List<ShownFile> attachments,
        List<Choice> sessionDays, List<Choice> matters, List<Choice> organizations, List<Choice> relevances,
        List<Choice> departments) {
}
