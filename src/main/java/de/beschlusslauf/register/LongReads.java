package de.beschlusslauf.register;

import java.util.concurrent.Semaphore;

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

    private final Semaphore places = new Semaphore(AT_ONCE);

    private final Shares ofBodies = new Shares();

    /** One of the places, until it is closed, which is done once. */
    public interface Place extends AutoCloseable {

        @Override
        void close();
    }

    /** Waits for nobody. @throws Refusal if all places, or all of the municipality, are taken */
    public Place take(String bodyId) {
        if (!ofBodies.take(bodyId, OF_ONE_BODY)) {
            throw busy("Für Ihre Kommune entstehen gerade schon zwei große Dateien oder laufen Prüfungen aller Ketten");
        }
        if (!places.tryAcquire()) {
            ofBodies.giveBack(bodyId);
            throw busy("Gerade entstehen schon mehrere große Dateien oder laufen Prüfungen aller Ketten");
        }
        return () -> {
            places.release();
            ofBodies.giveBack(bodyId);
        };
    }

    private static Refusal busy(String what) {
        return Refusal.conflict(what + "; bitte versuchen Sie es in einer Minute noch einmal.");
    }
}
