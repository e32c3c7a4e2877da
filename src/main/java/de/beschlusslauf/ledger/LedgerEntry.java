package de.beschlusslauf.ledger;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Map;
import java.util.TreeMap;

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

    /** The hash that belongs to this content; differs from {@link #hash()} if somebody changed the entry. */
    public String computedHash() {
        Map<String, Object> content = new TreeMap<>();
        content.put("chain", chain.toString());
        content.put("sequence", sequence);
        content.put("at", MILLIS.format(at));
        content.put("actor", actor);
        content.put("event", event);
        content.put("facts", CanonicalJson.read(facts));
        content.put("previous", previous);
        return Sha256.of(CanonicalJson.of(content));
    }

    /** The facts by name. */
    public Map<String, Object> factsByName() {
        return CanonicalJson.read(facts);
    }
}
