package de.beschlusslauf.meeting;

/** What an entry of an agenda is. */
public enum ItemKind {

    /** Comes from the municipality's template or from the council office; needs no result. */
    STANDING,

    /** Heading under which papers are ordered; it is printed only if something stands under it. */
    BLOCK,

    /** A paper that is called up; needs a confirmed result before the session can close. */
    PAPER
}
