package de.beschlusslauf.demo;

import java.time.Instant;

/** Moves the application's clock on, with or without what falls due on the way. */
public interface PassingTime {

    /** The clock goes on from there; nothing happens on the way. */
    void resume(Instant moment);

    /** Lets everything happen that falls due until then, each on its day, in the name of nobody; says how much that was. */
    int until(Instant moment);

    /** Whether timers fire by themselves already, on the days of a clock that somebody may be moving. */
    boolean firesByItself();
}
