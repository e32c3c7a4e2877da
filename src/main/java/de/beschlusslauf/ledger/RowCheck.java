package de.beschlusslauf.ledger;

/**
 * Compares what rows say now with what the entries of a chain said when they were written. The module that owns rows which pages show
 * and the ledger speaks of implements it.
 */
@FunctionalInterface
public interface RowCheck {

    /**
     * Tells each difference to {@code said}. Runs in a transaction that sees the entries and the rows as they were at one moment.
     *
     * @param said by a chain of a paper or of a session
     */
    void check(Said said);
}
