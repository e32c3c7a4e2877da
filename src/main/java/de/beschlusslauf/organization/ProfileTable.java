package de.beschlusslauf.organization;

import java.sql.Timestamp;
import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code body}, {@code body_profile} and {@code organization}: the profiles as the database remembers them. */
@Repository
class ProfileTable {

    private static final long LOCK = 0x6f_72_67L;

    private final JdbcClient database;
    private final Clock clock;

    ProfileTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Lets one node at a time bring the tables up to date; the lock ends with the transaction. */
    void lock() {
        database.sql("SELECT pg_advisory_xact_lock(?)").param(LOCK).query((row, number) -> 0).list();
    }

    /** Puts this version of the profile in force; false if it is already. */
    boolean putInForce(Body body, String content, String sha256) {
        boolean changed = database.sql("INSERT INTO body (id, name, profile) VALUES (?, ?, ?) ON CONFLICT (id)"
                + " DO UPDATE SET name = excluded.name, profile = excluded.profile"
                + " WHERE body.profile <> excluded.profile").params(body.id(), body.name(), sha256).update() == 1;
        if (changed) {
            database.sql("INSERT INTO body_profile (body_id, sha256, version, content, loaded_at)"
                    + " VALUES (?, ?, ?, ?::jsonb, ?) ON CONFLICT DO NOTHING")
                    .params(body.id(), sha256, body.version(), content, Timestamp.from(clock.instant())).update();
        }
        return changed;
    }

    /** What the profile no longer names stays in the table, since old memberships point there. */
    void store(Body body) {
        database.sql("UPDATE organization SET current = false WHERE body_id = ?").param(body.id()).update();
        body.organizations().forEach(each -> database.sql("INSERT INTO organization"
                + " (body_id, id, name, short_name, type, votes, current) VALUES (?, ?, ?, ?, ?, ?, true)"
                + " ON CONFLICT (body_id, id) DO UPDATE SET name = excluded.name, short_name = excluded.short_name,"
                + " type = excluded.type, votes = excluded.votes, current = true")
                .params(body.id(), each.id(), each.name(), each.shortName(), each.type().name(), each.size())
                .update());
    }
}
