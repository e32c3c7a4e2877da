package de.beschlusslauf.meeting;

/** Whether the meeting still has to deal with an item of its agenda. */
public enum ItemStatus {
    OPEN, SETTLED, TAKEN_OFF
}
