package de.beschlusslauf.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who changed which deadline from when to when, and why. */
@Repository
class DeadlineHistory {

    private final JdbcClient database;
    private final Clock clock;

    DeadlineHistory(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void note(Deadline deadline, @Nullable Instant oldDue, String actor, @Nullable String reason) {
        database.sql("INSERT INTO deadline_change (id, deadline_id, at, old_due_at, new_due_at, status, rule_id,"
                + " rule_version, actor, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), deadline.id().value(), Timestamp.from(clock.instant()),
                        oldDue == null ? null : Timestamp.from(oldDue), Timestamp.from(deadline.dueAt()),
                        deadline.status().name(), deadline.derivation().ruleId(), deadline.derivation().ruleVersion(),
                        actor, reason)
                .update();
    }

    /** The latest first. */
    List<DeadlineChange> of(DeadlineId id, int limit) {
        return database.sql("SELECT at, old_due_at, new_due_at, status, rule_id, rule_version, actor, reason"
                + " FROM deadline_change WHERE deadline_id = ? ORDER BY at DESC, id LIMIT ?").params(id.value(), limit)
                .query((row, number) -> new DeadlineChange(instant(row, "at"), oldDue(row), instant(row, "new_due_at"),
                        DeadlineStatus.valueOf(row.getString("status")), row.getString("rule_id"),
                        row.getString("rule_version"), row.getString("actor"), row.getString("reason")))
                .list();
    }

    private static @Nullable Instant oldDue(ResultSet row) throws SQLException {
        return row.getTimestamp("old_due_at") == null ? null : instant(row, "old_due_at");
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
