package de.beschlusslauf.consultation.process;

/** What the chair says to a result: it is right, or the minute-taker has to correct it. */
enum Confirmation {
    CONFIRMED, RETURNED
}
