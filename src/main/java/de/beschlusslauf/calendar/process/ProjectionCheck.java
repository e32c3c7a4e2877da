package de.beschlusslauf.calendar.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import de.beschlusslauf.calendar.process.Disagreement.What;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Finds the dates of the engine that disagree with the table of deadlines or are missing: one statement, however many there
 * are.
 */
@Component
class ProjectionCheck {

    private static final String ORDER = "(what, id, coalesce(variable, ''), coalesce(deadline::text, ''))";

    private final JdbcClient database;
    private final Clock clock;
    private final String everything;
    private final String ofDeadlines;

    ProjectionCheck(JdbcClient database, Clock clock, ObjectProvider<TimerProjection> timers) {
        this.database = database;
        this.clock = clock;
        ProjectionSql sql = new ProjectionSql(timers.stream().toList());
        this.everything = sql.everything();
        this.ofDeadlines = sql.ofDeadlines();
    }

    /** Lets one transaction at a time set dates right, whichever node it runs on. */
    void lock() {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended('projections of deadlines', 0)) IS NULL")
                .query(Boolean.class).single();
    }

    /** Should always be empty; always in the same order. @param limit of the list */
    List<Disagreement> all(int limit) {
        return after(null, limit);
    }

    /** Those that come after that one in this order; all if it is null. */
    List<Disagreement> after(@Nullable Disagreement last, int limit) {
        return common("SELECT * FROM (" + everything + ") AS found WHERE " + ORDER
                + " > (:what, :id, :variable, :deadline) ORDER BY " + ORDER + " LIMIT :limit")
                .param("what", last == null ? "" : last.what().name()).param("id", last == null ? "" : last.id())
                .param("variable", last == null || last.variable() == null ? "" : last.variable())
                .param("deadline", last == null || last.deadlineId() == null ? "" : last.deadlineId().toString())
                .param("limit", limit).query(ProjectionCheck::row).list();
    }

    /** How many there are. Reads all open deadlines; see {@link ProjectionNumber} for what is asked often. */
    Number number() {
        return common("SELECT count(*) AS disagreeing, count(*) FILTER (WHERE what LIKE 'MISSING%') AS missing FROM ("
                + everything + ") AS found").query(Number.class).single();
    }

    /** @param missing of them those that are not wrong, but do not exist */
    record Number(int disagreeing, int missing) {
    }

    /** What projects these deadlines and has not followed them yet. */
    List<Disagreement> of(Collection<UUID> deadlines) {
        return common(ofDeadlines).param("ids", deadlines.toArray(UUID[]::new)).query(ProjectionCheck::row).list();
    }

    private StatementSpec common(String sql) {
        return database.sql(sql).param("zone", ZoneId.systemDefault().getId())
                .param("now", Timestamp.from(clock.instant()));
    }

    private static Disagreement row(ResultSet row, int number) throws SQLException {
        return new Disagreement(What.valueOf(row.getString("what")), row.getString("id"), row.getString("variable"),
                row.getObject("deadline", UUID.class), instant(row, "present"), instant(row, "expected"),
                instant(row, "follow_up"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
