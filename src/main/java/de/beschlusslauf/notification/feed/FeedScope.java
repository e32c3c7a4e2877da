package de.beschlusslauf.notification.feed;

/** What stands in a calendar. */
public enum FeedScope {
    /** Sessions of the person's bodies and the due dates of his or her tasks. */
    PERSON,
    /** Sessions of one council or committee. */
    ORGANIZATION,
    /** Sessions of all bodies of a municipality. */
    BODY
}
