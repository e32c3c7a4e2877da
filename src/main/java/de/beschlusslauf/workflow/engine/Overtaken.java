package de.beschlusslauf.workflow.engine;

import java.sql.SQLException;
import java.util.Set;

import de.beschlusslauf.refusal.LostRace;
import de.beschlusslauf.refusal.Refusal;
import org.camunda.bpm.engine.OptimisticLockingException;

/** Tells whether an answer failed because somebody else was faster, however deep the engine has wrapped it. */
final class Overtaken {

    /** PostgreSQL's states for a row that is there already (unique, excluded) or no longer (foreign key). */
    private static final Set<String> SOMEBODY_ELSE_WROTE = Set.of("23505", "23P01", "23503");

    private Overtaken() {
    }

    static boolean causes(Throwable thrown) {
        boolean overtaken = LostRace.isIn(thrown);
        for (Throwable cause = thrown; cause != null && cause != cause.getCause(); cause = cause.getCause()) {
            if (cause instanceof Refusal) {
                return false;
            }
            overtaken |= cause instanceof OptimisticLockingException || cause instanceof SQLException sql
                    && sql.getSQLState() != null && SOMEBODY_ELSE_WROTE.contains(sql.getSQLState());
        }
        return overtaken;
    }
}
