package de.beschlusslauf.consultation;

/** What a paper waits for on its path. There is no fifth state, so that no paper is ever stranded. */
public enum PathState {

    /** Some body has to deal with it next. */
    STATIONS,
    /** The administration revises it, then a new path is planned. */
    DRAFTING,
    /** Every station is through; parts that were adopted are in their control window or being carried out. */
    PARTS_RUNNING,
    /** Every station is through and nothing was adopted. */
    CLOSED
}
