package de.beschlusslauf.workflow.engine;

import java.util.Objects;
import java.util.function.Supplier;

import de.beschlusslauf.refusal.Refusal;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Runs an answer in a transaction of its own and again if somebody else was faster. Two people who work on one matter at
 * once are no reason to bother them, as long as a new try goes through.
 */
final class Attempts {

    private static final int MOST = 3;

    private final TransactionOperations transaction;

    Attempts(TransactionOperations transaction) {
        this.transaction = transaction;
    }

    /** @throws Refusal a conflict, if every try was overtaken */
    <T> T run(Supplier<T> answer) {
        for (int attempt = 1;; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> answer.get()));
            } catch (OptimisticLockingException | ConcurrencyFailureException | DataIntegrityViolationException e) {
                if (attempt == MOST) {
                    throw Refusal.conflict("Die Angelegenheit wird gerade von jemand anderem bearbeitet. "
                            + "Bitte die Aufgabenliste aktualisieren und noch einmal versuchen.");
                }
            }
        }
    }
}
