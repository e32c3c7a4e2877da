package de.beschlusslauf.lateness;

/** Whose work a late task is. */
public enum Duty {

    /** Of an office: whoever directs it may do it himself or give it to another of its people (§ 62 (1) GO NRW). */
    OFFICE,

    /** Of a chair or a minute-taker: nobody gives them orders, only whoever holds the same post stands in. */
    POST,

    /** Its own model acts when the time is over, so that nobody need be asked besides. */
    TIMED
}
