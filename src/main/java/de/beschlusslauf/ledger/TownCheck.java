package de.beschlusslauf.ledger;

import java.util.List;

/**
 * Looks in a whole municipality for rows that have vanished or are not what others say; with so many papers only what many rows at once
 * tell. {@link RowCheck} compares every value of one.
 */
@FunctionalInterface
public interface TownCheck {

    /**
     * What is wrong, each with the chain that it belongs to and a German sentence.
     *
     * @param limit more are not wanted
     * @param progress is told how many papers have been compared; what it throws ends the check
     */
    List<Finding> faults(String bodyId, int limit, Progress progress);
}
