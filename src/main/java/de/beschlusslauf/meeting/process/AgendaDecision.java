package de.beschlusslauf.meeting.process;

/** What the chair says to the drafted agenda. */
enum AgendaDecision {
    FIXED, RETURNED
}
