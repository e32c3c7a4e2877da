package de.beschlusslauf.register;

import java.util.HashMap;
import java.util.Map;

/** Counts who holds how many of something of which there are few, such as places or open files in this node. */
final class Shares {

    private final Map<String, Integer> held = new HashMap<>();

    /** False, and nothing is taken, if the holder has as many as anybody may have. */
    synchronized boolean take(String holder, int most) {
        if (held.getOrDefault(holder, 0) >= most) {
            return false;
        }
        held.merge(holder, 1, Integer::sum);
        return true;
    }

    synchronized void giveBack(String holder) {
        held.computeIfPresent(holder, (same, number) -> number == 1 ? null : number - 1);
    }
}
