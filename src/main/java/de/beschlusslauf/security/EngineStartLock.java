package de.beschlusslauf.security;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets only one node at a time write what every start-up makes sure of: grants, filters, users. */
@Component
public class EngineStartLock {

    private static final long KEY = 0x42_45_53_43_48_4cL;

    private final JdbcTemplate jdbc;

    private final TransactionTemplate transaction;

    EngineStartLock(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Does the work in a transaction, after every other node that came before. */
    public void during(Runnable work) {
        transaction.executeWithoutResult(status -> {
            jdbc.query("SELECT pg_advisory_xact_lock(?)", rows -> null, KEY);
            work.run();
        });
    }
}
