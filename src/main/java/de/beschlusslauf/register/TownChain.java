package de.beschlusslauf.register;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.meeting.Meeting;
import org.jspecify.annotations.Nullable;

/**
 * One chain of a municipality that can be read.
 *
 * @param id text of the session's UUID, or the short name of the municipality
 * @param session whose chain it is; null unless it is a session's
 */
public record TownChain(ChainKind kind, String id, String bodyId, @Nullable Meeting session) {

    /** "Kette der Sitzung Rat 16.06.2021". */
    public String title() {
        return session == null ? kind.title() : kind.title() + " " + session.name();
    }

    /** "Sitzung Rat 16.06.2021", or the name of the chain. */
    public String heading() {
        return session == null ? kind.title() : "Sitzung " + session.name();
    }

    public Chain chain() {
        return kind.chain(id);
    }
}
