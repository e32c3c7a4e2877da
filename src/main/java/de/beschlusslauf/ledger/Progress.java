package de.beschlusslauf.ledger;

/** Is told how far a check of many entries has come, about once for every thousand entries and at the end. */
@FunctionalInterface
public interface Progress {

    /**
     * @param entries entries checked so far
     * @param of entries there were when the check began
     * @param faulty chains found to be wrong so far
     */
    void at(long entries, long of, long faulty);

    /**
     * After the chains, while rows are compared; nobody has to listen.
     *
     * @param papers compared so far
     */
    default void rows(long papers) {
    }
}
