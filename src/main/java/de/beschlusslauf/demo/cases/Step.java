package de.beschlusslauf.demo.cases;

import java.time.Instant;
import java.time.LocalDateTime;

/**
 * One step of a case.
 *
 * @param at local time in Germany at which it happens
 * @param what who does what, in one German line
 */
public record Step(LocalDateTime at, String what, Runnable action) {

    /** Whether the step is still to come at that moment. */
    public boolean isAfter(Instant moment) {
        return Days.instant(at).isAfter(moment);
    }

    /** Travels to the step's moment and does it. */
    public void run(Door door) {
        door.travelTo(Days.instant(at));
        action.run();
    }
}
