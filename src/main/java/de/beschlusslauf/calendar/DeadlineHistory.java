package de.beschlusslauf.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who changed which deadline from when to when, and why. */
@Repository
class DeadlineHistory {

    private final JdbcClient database;
    private final JdbcOperations batches;
    private final Clock clock;

    DeadlineHistory(JdbcClient database, JdbcOperations batches, Clock clock) {
        this.database = database;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * A deadline is no longer what it was.
     *
     * @param oldDue null if it is new
     * @param reason German; null only if it is new
     */
    record Change(Deadline deadline, @Nullable Instant oldDue, String actor, @Nullable String reason) {

        Change {
            if (oldDue != null && reason == null) {
                throw new IllegalArgumentException(deadline.kind() + " changed without a reason");
            }
        }
    }

    /** Writes all of them together. */
    void note(List<Change> changes) {
        Timestamp now = Timestamp.from(clock.instant());
        batches.batchUpdate("INSERT INTO deadline_change (id, deadline_id, at, old_due_at, new_due_at, status, rule_id,"
                + " rule_version, actor, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                changes.stream().map(change -> row(change, now)).toList());
    }

    private static @Nullable Object[] row(Change change, Timestamp now) {
        Deadline deadline = change.deadline();
        return new @Nullable Object[] {UUID.randomUUID(), deadline.id().value(), now,
            change.oldDue() == null ? null : Timestamp.from(change.oldDue()), Timestamp.from(deadline.dueAt()),
            deadline.status().name(), deadline.derivation().ruleId(), deadline.derivation().ruleVersion(),
            change.actor(), change.reason()};
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

    /** When it got another day or hour, the last time; what only ended or was derived anew has not moved. */
    Optional<Instant> lastMove(DeadlineId id) {
        return database.sql("SELECT max(at) AS at FROM deadline_change WHERE deadline_id = ? AND old_due_at <> new_due_at")
                .param(id.value()).query(Timestamp.class).optional().map(Timestamp::toInstant);
    }

    private static @Nullable Instant oldDue(ResultSet row) throws SQLException {
        return row.getTimestamp("old_due_at") == null ? null : instant(row, "old_due_at");
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
