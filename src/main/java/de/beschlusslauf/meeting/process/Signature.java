package de.beschlusslauf.meeting.process;

/** Whether somebody signs the minutes or wants them changed. */
enum Signature {
    SIGNED, RETURNED
}
