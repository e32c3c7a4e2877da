package de.beschlusslauf.lateness;

import java.time.LocalDate;
import java.util.Set;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;

/**
 * Knows deadlines that may be extended, and moves them. The module whose matters they belong to gives it as a bean; kinds
 * that nobody names are never extended.
 */
public interface Extendable {

    Set<DeadlineKind> kinds();

    /** Role that decides on requests; empty means whoever the asking person answers to. */
    default String decidedBy() {
        return "";
    }

    /** Whether a late task of that deadline may be given to the person. */
    default boolean mayGet(Deadline deadline, String userId) {
        return true;
    }

    /**
     * An earlier day that is still later than the deadline never makes more late.
     *
     * @param day later than today and than the deadline; not always a working day
     * @throws de.beschlusslauf.refusal.Refusal if that day would make something else late, saying what
     */
    void check(Deadline deadline, LocalDate day);

    /**
     * Moves the deadline with everything that hangs on it; checked before.
     *
     * @param reason German, shown with the deadline to everybody who reads that: nothing about persons
     */
    void extend(Deadline deadline, LocalDate day, String reason, String actor);
}
