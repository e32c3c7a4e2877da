package de.beschlusslauf.paper;

import java.util.UUID;

import org.springframework.data.repository.Repository;

/** What the treasury said to money beyond the budget. */
interface OverspendingDecisions extends Repository<OverspendingDecision, UUID> {

    OverspendingDecision save(OverspendingDecision decision);

    boolean existsByPaperIdAndFinanceHash(PaperId paperId, String financeHash);
}
