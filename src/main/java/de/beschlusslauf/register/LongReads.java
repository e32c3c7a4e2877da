package de.beschlusslauf.register;

import java.util.HashMap;
import java.util.Map;

import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Component;

/**
 * Files of a whole list, dossiers and checks of all chains hold a connection to the database as long as they are made. Only a
 * few run at once in a node, so that nobody takes all connections from everybody else, and only half of these few for one
 * municipality, so that none takes all places from another.
 */
@Component
public class LongReads {

    static final int AT_ONCE = 4;

    static final int OF_ONE_BODY = 2;

    private final Map<String, Integer> running = new HashMap<>();

    /** One of the places, until it is closed, which is done once. */
    public interface Place extends AutoCloseable {

        @Override
        void close();
    }

    /** Waits for nobody. @throws Refusal if all places, or all of the municipality, are taken */
    public synchronized Place take(String bodyId) {
        if (running.getOrDefault(bodyId, 0) >= OF_ONE_BODY) {
            throw busy("Für Ihre Kommune entstehen gerade schon zwei große Dateien oder laufen Prüfungen aller Ketten");
        }
        if (running.values().stream().mapToInt(Integer::intValue).sum() >= AT_ONCE) {
            throw busy("Gerade entstehen schon mehrere große Dateien oder laufen Prüfungen aller Ketten");
        }
        running.merge(bodyId, 1, Integer::sum);
        return () -> giveBack(bodyId);
    }

    private synchronized void giveBack(String bodyId) {
        running.computeIfPresent(bodyId, (body, places) -> places == 1 ? null : places - 1);
    }

    private static Refusal busy(String what) {
        return Refusal.conflict(what + "; bitte versuchen Sie es in einer Minute noch einmal.");
    }
}
