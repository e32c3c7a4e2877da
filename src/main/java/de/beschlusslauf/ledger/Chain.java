package de.beschlusslauf.ledger;

import java.util.Comparator;
import java.util.UUID;

/**
 * Names one chain of the ledger. Chains are ordered so that a transaction which writes to several of them always takes
 * their locks in the same order.
 *
 * @param kind {@code paper}, {@code meeting}, {@code body}, {@code files} or {@code access}
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

    /** Profiles, people and their posts. */
    public static Chain body(String bodyId) {
        return new Chain("body", bodyId);
    }

    /** Files as they come in; they are many, and who proves one paper needs none of the others'. */
    public static Chain files(String bodyId) {
        return new Chain("files", bodyId);
    }

    /** Who read what; see {@link AccessLog}. */
    public static Chain access(String bodyId) {
        return new Chain("access", bodyId);
    }

    boolean isNamedAfterItsBody() {
        return !kind.equals("paper") && !kind.equals("meeting");
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
