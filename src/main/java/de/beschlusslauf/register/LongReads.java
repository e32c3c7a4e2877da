package de.beschlusslauf.register;

import java.util.concurrent.Semaphore;

import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Component;

/**
 * Files of a whole list, dossiers and checks of all chains hold a connection to the database as long as they are made. Only a
 * few run at once in a node, so that nobody takes all connections from everybody else.
 */
@Component
public class LongReads {

    static final int AT_ONCE = 4;

    private final Semaphore places = new Semaphore(AT_ONCE);

    /** One of the places, until it is closed. */
    public interface Place extends AutoCloseable {

        @Override
        void close();
    }

    /** Waits for nobody. @throws Refusal if all places are taken */
    public Place take() {
        if (!places.tryAcquire()) {
            throw Refusal.conflict("Gerade entstehen schon mehrere große Dateien oder laufen Prüfungen aller Ketten; bitte versuchen"
                    + " Sie es in einer Minute noch einmal.");
        }
        return places::release;
    }
}
