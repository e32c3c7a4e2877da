package de.beschlusslauf.calendar;

/**
 * Does what the rules let happen by themselves when deadlines pass. Asked each time before anybody is told that one was
 * missed, so that nobody is told of what has settled itself.
 */
public interface PassedDeadlines {

    /** Each matter in a transaction of its own; a fault in one does not keep the others. */
    void settle();
}
