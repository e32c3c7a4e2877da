package de.beschlusslauf.meeting;

import java.util.Set;
import java.util.UUID;

/**
 * Which papers on an agenda still wait for a body that deals with them before; implemented where paths are kept. Whoever
 * calls it has not locked the session yet.
 */
public interface TurnOrder {

    /** Ids of the consultations on the agenda whose turn has not come. One query. */
    Set<UUID> waiting(MeetingId meeting);

    /** The session begins: what cannot get its turn while it lasts goes to a later one, or back to the council office. */
    void beginning(MeetingId meeting, String actor);

    /** The session ends: so does everything whose turn has not come. */
    void ending(MeetingId meeting, String actor);
}
