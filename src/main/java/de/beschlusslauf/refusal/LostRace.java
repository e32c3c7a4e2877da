package de.beschlusslauf.refusal;

import java.sql.SQLException;
import java.util.Set;

import org.springframework.dao.ConcurrencyFailureException;

/** Tells what the database or its mapping has given up because somebody else was faster, however deep it is wrapped. */
public final class LostRace {

    /** PostgreSQL's states for a serialization that failed and for a deadlock. */
    private static final Set<String> GIVEN_UP = Set.of("40001", "40P01");

    private LostRace() {
    }

    public static boolean isIn(Throwable thrown) {
        for (Throwable cause = thrown; cause != null && cause != cause.getCause(); cause = cause.getCause()) {
            if (cause instanceof ConcurrencyFailureException
                    || cause instanceof SQLException sql && sql.getSQLState() != null && GIVEN_UP.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
