package de.beschlusslauf.paper;

/** What follows when the budget does not suffice (§ 83 GO NRW): a decision table with the municipality's bounds. */
public interface OverspendingRules {

    Overspending assess(String bodyId, Finance finance);
}
