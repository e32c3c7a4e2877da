package de.beschlusslauf.calendar.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import de.beschlusslauf.calendar.DeadlineId;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineNotice.Occasion;
import de.beschlusslauf.workflow.TaskDeadline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes which tasks were told of because of their deadline, and finds who has them: one statement each. */
@Component
class ReminderSql {

    private static final String NOTE = """
            INSERT INTO deadline_notice (deadline_id, occasion, due_at, noted_at, task_id)
            SELECT d.id, :occasion, d.due_at, :now, v.task_id_ FROM deadline d
            JOIN act_ru_variable v ON v.name_ = '%s' AND v.text_ = d.id::text
            JOIN act_ru_task t ON t.id_ = v.task_id_
            WHERE d.status = 'OPEN' AND %s
              AND NOT EXISTS (SELECT FROM deadline_notice n WHERE n.deadline_id = d.id AND n.occasion = :occasion
                              AND n.due_at = d.due_at AND n.task_id = v.task_id_)
            ORDER BY d.due_at, v.task_id_ LIMIT :limit
            ON CONFLICT DO NOTHING RETURNING task_id""";

    /** The first condition is implied by the second, and an index answers it. */
    private static final String NEAR = "d.follow_up_at <= :now AND t.follow_up_date_ AT TIME ZONE :zone <= :now AND "
            + ProjectionSql.LAST_MOMENT + " > :now";

    /** The first condition is implied by the second; it is the one that an index answers. */
    private static final String PASSED = "d.due_at <= :now AND " + ProjectionSql.LAST_MOMENT + " <= :now";

    /** The first condition is implied by the others; a session day lasts on after its due moment. */
    private static final String ENDS = """
            SELECT DISTINCT %1$s AS last FROM deadline d WHERE d.status = 'OPEN'
              AND d.due_at < :until AND d.due_at + interval '2 days' >= :from AND %1$s >= :from AND %1$s < :until
            ORDER BY last""".formatted(ProjectionSql.LAST_MOMENT);

    private static final String RESPONSIBLE = """
            SELECT d.body_id, d.kind, %s AS due_at, t.id_ AS task, e.business_key_ AS reference,
                   array_remove(array_agg(DISTINCT coalesce(t.assignee_, l.user_id_, m.user_id_)), NULL) AS people
            FROM deadline d
            JOIN act_ru_variable v ON v.name_ = '%s' AND v.text_ = d.id::text
            JOIN act_ru_task t ON t.id_ = v.task_id_
            JOIN act_ru_execution e ON e.id_ = t.proc_inst_id_
            LEFT JOIN act_ru_identitylink l ON l.task_id_ = t.id_ AND l.type_ = 'candidate' AND t.assignee_ IS NULL
            LEFT JOIN act_id_membership m ON m.group_id_ = l.group_id_
            WHERE t.id_ = ANY(:tasks)
            GROUP BY d.id, t.id_, e.business_key_""".formatted(ProjectionSql.LAST_MOMENT, TaskDeadline.VARIABLE);

    private final JdbcClient database;

    ReminderSql(JdbcClient database) {
        this.database = database;
    }

    /**
     * One task whose deadline is near or has passed.
     *
     * @param reference business key of its process: number of the paper, or name of the session
     * @param people user ids of its assignee, or of everybody who may take it
     */
    record Responsible(String bodyId, DeadlineKind kind, Instant dueAt, String taskId, String reference,
            Set<String> people) {
    }

    /** Notes the next tasks of which nothing was said yet for their date. @return their ids */
    List<String> note(Occasion occasion, Instant now, int limit) {
        return database.sql(NOTE.formatted(TaskDeadline.VARIABLE, occasion == Occasion.REMINDER ? NEAR : PASSED))
                .param("occasion", occasion.name()).param("now", Timestamp.from(now)).param("limit", limit)
                .param("zone", ZoneId.systemDefault().getId())
                .query(String.class).list();
    }

    /** The same for one deadline that has passed, whatever tasks wait for it. */
    List<String> noteMissed(DeadlineId deadline, Instant now) {
        return database.sql(NOTE.formatted(TaskDeadline.VARIABLE, PASSED + " AND d.id = :deadline"))
                .param("occasion", Occasion.ESCALATION.name()).param("now", Timestamp.from(now))
                .param("limit", Integer.MAX_VALUE).param("deadline", deadline.value()).query(String.class).list();
    }

    /** These tasks with everybody who has them or may take them. */
    List<Responsible> responsible(Collection<String> tasks) {
        return tasks.isEmpty() ? List.of() : database.sql(RESPONSIBLE)
                .param("tasks", tasks.toArray(String[]::new)).query(ReminderSql::row).list();
    }

    /** Last moments of open deadlines from the one instant to before the other, the earliest first. */
    List<Instant> lastMoments(Instant from, Instant until) {
        return database.sql(ENDS).param("from", Timestamp.from(from)).param("until", Timestamp.from(until))
                .query((row, number) -> row.getTimestamp("last").toInstant()).list();
    }

    private static Responsible row(ResultSet row, int number) throws SQLException {
        return new Responsible(row.getString("body_id"), DeadlineKind.valueOf(row.getString("kind")),
                row.getTimestamp("due_at").toInstant(), row.getString("task"),
                row.getString("reference") == null ? "" : row.getString("reference"),
                Set.of((String[]) row.getArray("people").getArray()));
    }
}
