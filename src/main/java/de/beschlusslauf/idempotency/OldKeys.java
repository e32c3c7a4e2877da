package de.beschlusslauf.idempotency;

import java.sql.Timestamp;
import java.time.Clock;

import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets keys whose retention is over, once an hour and in small pieces; several nodes do not get in each other's way. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class OldKeys {

    private static final int PIECE = 1_000;

    private static final String DELETE = """
            DELETE FROM idempotent_call WHERE (actor, key) IN (SELECT actor, key FROM idempotent_call
            WHERE created_at < ? ORDER BY created_at LIMIT ? FOR UPDATE SKIP LOCKED)""";

    private final JdbcTemplate jdbc;

    private final Retention retention;

    private final Clock clock;

    OldKeys(JdbcTemplate jdbc, Retention retention, Clock clock) {
        this.jdbc = jdbc;
        this.retention = retention;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void forget() {
        Timestamp start = Timestamp.from(retention.start(clock.instant()));
        int deleted;
        do {
            deleted = jdbc.update(DELETE, start, PIECE);
        } while (deleted == PIECE);
    }
}
