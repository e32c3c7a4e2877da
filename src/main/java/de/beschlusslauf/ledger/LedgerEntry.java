package de.beschlusslauf.ledger;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Map;

/**
 * One link of a chain.
 *
 * @param sequence 1 for the first entry of the chain, without gaps
 * @param event what happened, for instance {@code paper.released}
 * @param facts canonical JSON of ids, integers, constants, dates and short texts
 * @param actor salted hash of the user id; {@link Pseudonyms} tells whose it is, until that person is erased
 * @param at whole milliseconds
 * @param previous hash of the entry before, 64 zeros for the first
 * @param hash SHA-256 over the canonical JSON of everything above
 */
public record LedgerEntry(Chain chain, long sequence, String event, String facts, String actor, Instant at,
        String previous, String hash) {

    static final String NO_PREDECESSOR = "0".repeat(64);

    private static final DateTimeFormatter MILLIS = new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    static LedgerEntry linked(Chain chain, long sequence, String event, String facts, String actor, Instant at,
            String previous) {
        LedgerEntry open = new LedgerEntry(chain, sequence, event, facts, actor, at, previous, "");
        return new LedgerEntry(chain, sequence, event, facts, actor, at, previous, open.computedHash());
    }

    /** A moment as the ledger writes it: UTC with whole milliseconds, {@code 2021-06-02T10:00:00.000Z}. */
    static String text(Instant at) {
        return MILLIS.format(at);
    }

    /** The hash that belongs to this content; differs from {@link #hash()} if somebody changed the entry. */
    public String computedHash() {
        return Sha256.of(canonical());
    }

    /** What is hashed: canonical JSON of all members but the hash, put together from parts that are canonical. */
    public String canonical() {
        return new StringBuilder(300 + facts.length()).append("{\"actor\":").append(CanonicalJson.string(actor))
                .append(",\"at\":\"").append(MILLIS.format(at))
                .append("\",\"chain\":").append(CanonicalJson.string(chain.toString()))
                .append(",\"event\":").append(CanonicalJson.string(event))
                .append(",\"facts\":").append(facts)
                .append(",\"previous\":").append(CanonicalJson.string(previous))
                .append(",\"sequence\":").append(sequence).append('}').toString();
    }

    /** The facts by name; none if somebody changed them so that they cannot be read, which the check of the chain names. */
    public Map<String, Object> factsByName() {
        return CanonicalJson.find(facts).orElse(Map.of());
    }

    /** Whether the facts are what the ledger writes: one JSON object. */
    public boolean isReadable() {
        return CanonicalJson.find(facts).isPresent();
    }
}
