package de.beschlusslauf.paper;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** What the treasury said to money beyond the budget. */
interface OverspendingDecisions extends Repository<OverspendingDecision, UUID> {

    OverspendingDecision save(OverspendingDecision decision);

    /** Oldest first. */
    List<OverspendingDecision> findByPaperIdOrderByDecidedAt(PaperId paperId);

    boolean existsByPaperIdAndFinanceHash(PaperId paperId, String financeHash);
}
