package de.beschlusslauf.ledger;

/**
 * Compares what rows say now with what the entries of a chain said when they were written. The module that owns rows which pages show
 * and the ledger speaks of implements it.
 */
public interface RowCheck {

    /**
     * Tells each difference to {@code said}. Runs in a transaction that sees the entries and the rows as they were at one moment.
     *
     * @param said by a chain of a paper or of a session
     */
    void check(Said said);

    /** What the rows are of, German and plural: "Die Fristen". */
    String rows();

    /**
     * Tells {@code said} which rows cannot be read, after {@link #check} has failed over one of them.
     *
     * @return whether there is one; false, if they cannot be told apart
     */
    default boolean unreadable(Said said) {
        return false;
    }
}
