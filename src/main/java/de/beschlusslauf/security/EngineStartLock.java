package de.beschlusslauf.security;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets only one node at a time write what every start-up makes sure of: grants, filters, users. */
@Component
public class EngineStartLock {

    private static final long KEY = 0x42_45_53_43_48_4cL;

    private final JdbcTemplate jdbc;

    EngineStartLock(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for its turn; the lock ends with the running transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void acquire() {
        jdbc.query("SELECT pg_advisory_xact_lock(?)", rows -> null, KEY);
    }
}
