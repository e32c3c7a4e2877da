package de.beschlusslauf.meeting;

import java.util.EnumSet;
import java.util.Set;

/** Where a meeting stands, in the order of its course; cancelled is a side end. */
public enum MeetingStatus {

    PLANNED("geplant"),
    AGENDA_FIXED("Tagesordnung festgesetzt"),
    INVITED("geladen und bekannt gemacht"),
    IN_SESSION("läuft"),
    CLOSED("geschlossen"),
    MINUTES_SIGNED("Niederschrift unterschrieben"),
    PUBLISHED("veröffentlicht"),
    CANCELLED("abgesagt");

    /** The meeting has not begun. */
    static final Set<MeetingStatus> AHEAD = EnumSet.of(PLANNED, AGENDA_FIXED, INVITED);

    /** Something may still be put on the agenda, if need be by the rules of an addendum. */
    static final Set<MeetingStatus> OPEN = EnumSet.of(PLANNED, AGENDA_FIXED, INVITED, IN_SESSION);

    private final String label;

    MeetingStatus(String label) {
        this.label = label;
    }

    /** German words for people. */
    public String label() {
        return label;
    }
}
