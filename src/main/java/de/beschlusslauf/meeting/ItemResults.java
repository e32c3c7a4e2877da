package de.beschlusslauf.meeting;

import java.util.Map;
import java.util.UUID;

/** Tells the minutes what became of the papers of a session; implemented where results are kept. */
public interface ItemResults {

    /** Confirmed results of that session by the id of the consultation; papers without one are missing. */
    Map<UUID, ItemResult> of(MeetingId meeting);
}
