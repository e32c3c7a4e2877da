package de.beschlusslauf.ledger;

import java.util.Comparator;
import java.util.UUID;

/**
 * Names one chain of the ledger. Chains are ordered so that a transaction which writes to several of them always takes
 * their locks in the same order.
 *
 * @param kind {@code paper}, {@code meeting} or {@code body}
 * @param id text of the UUID, or the short name of the municipality
 */
public record Chain(String kind, String id) implements Comparable<Chain> {

    private static final Comparator<Chain> ORDER = Comparator.comparing(Chain::kind).thenComparing(Chain::id);

    public static Chain paper(UUID paperId) {
        return new Chain("paper", paperId.toString());
    }

    public static Chain meeting(UUID meetingId) {
        return new Chain("meeting", meetingId.toString());
    }

    public static Chain body(String bodyId) {
        return new Chain("body", bodyId);
    }

    @Override
    public int compareTo(Chain other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
