package de.beschlusslauf.workflow.engine;

import java.sql.SQLException;
import java.util.Set;

import de.beschlusslauf.refusal.Refusal;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/** Tells whether something failed because somebody else was faster, however deep the engine has wrapped it. */
final class Overtaken {

    /**
     * PostgreSQL's states for a row that is there already (unique, excluded) or no longer (foreign key), for a serialization
     * that failed and for a deadlock.
     */
    private static final Set<String> STATES = Set.of("23505", "23P01", "23503", "40001", "40P01");

    private Overtaken() {
    }

    static boolean causes(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null && cause != cause.getCause(); cause = cause.getCause()) {
            if (cause instanceof Refusal) {
                return false;
            }
            if (cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException
                    || cause instanceof SQLException sql && sql.getSQLState() != null && STATES.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
