package de.beschlusslauf.ledger;

/**
 * An entry that speaks of something erased.
 *
 * @param sequence of the entry in its chain
 * @param what hash of the record, or pseudonym of the person
 */
public record Erased(Chain chain, long sequence, String what) {
}
