package de.beschlusslauf.paper;

import de.beschlusslauf.ledger.RuleUse;

/** What follows when the budget does not suffice (§ 83 GO NRW): a decision table with the municipality's bounds. */
public interface OverspendingRules {

    Overspending assess(String bodyId, Finance finance);

    /** Which row of the table said so. */
    RuleUse use(String bodyId, Finance finance);
}
