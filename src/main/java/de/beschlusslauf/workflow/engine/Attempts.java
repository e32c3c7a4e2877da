package de.beschlusslauf.workflow.engine;

import java.util.Objects;
import java.util.function.Supplier;

import de.beschlusslauf.refusal.Refusal;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Runs an answer in a transaction of its own and again if somebody else was faster. Two people who work on one matter at
 * once are no reason to bother them, as long as a new try goes through.
 */
final class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private static final int MOST = 3;

    private final TransactionOperations transaction;

    Attempts(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    /**
     * @throws Refusal a conflict, if every try was overtaken
     * @throws IllegalStateException if what the answer leads to can never be stored: a fault of the program
     */
    <T> T run(Supplier<T> answer) {
        for (int attempt = 1;; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> answer.get()));
            } catch (RuntimeException e) {
                if (Overtaken.causes(e)) {
                    refuseAfterTheLast(attempt, e);
                } else if (attempt == MOST || !mayHideIt(e)) {
                    throw e instanceof DataIntegrityViolationException
                            ? new IllegalStateException("Cannot store what the answer leads to", e) : e;
                }
            }
        }
    }

    /**
     * Where a step of a model fails, the engine asks the database for events that catch it; if the database has ended the
     * transaction, that fails too, and of the first cause nothing is left.
     */
    private static boolean mayHideIt(RuntimeException thrown) {
        return thrown.getClass() == ProcessEngineException.class && RefusalResponses.refusalIn(thrown) == null;
    }

    private static void refuseAfterTheLast(int attempt, RuntimeException thrown) {
        if (attempt == MOST) {
            LOG.warn("Given up after {} tries: {}", MOST, reason(thrown));
            throw Refusal.conflict("Die Angelegenheit wird gerade von jemand anderem bearbeitet. "
                    + "Bitte die Aufgabenliste aktualisieren und noch einmal versuchen.");
        }
    }

    /** Names the constraint; the second line of the database's message would hold what people have written. */
    private static String reason(RuntimeException thrown) {
        return String.valueOf(NestedExceptionUtils.getMostSpecificCause(thrown).getMessage()).lines().findFirst().orElse("");
    }
}
