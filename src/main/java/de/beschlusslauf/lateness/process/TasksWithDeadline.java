package de.beschlusslauf.lateness.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineId;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.lateness.Duty;
import de.beschlusslauf.lateness.LateTask;
import de.beschlusslauf.lateness.LateTasks;
import de.beschlusslauf.security.Groups;
import de.beschlusslauf.workflow.Processes;
import de.beschlusslauf.workflow.TaskDeadline;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the tasks of the engine that have a deadline, with everybody who may do them, in two statements. */
@Component
class TasksWithDeadline implements LateTasks {

    private static final String SELECT = """
            SELECT t.id_ AS task, t.name_ AS name, d.body_id, d.id AS deadline, e.business_key_ AS reference,
                   (SELECT array_remove(array_agg(DISTINCT coalesce(t.assignee_, l.user_id_, m.user_id_)), NULL)
                    FROM (SELECT 1) one
                    LEFT JOIN act_ru_identitylink l ON l.task_id_ = t.id_ AND l.type_ = 'candidate'
                    LEFT JOIN act_id_membership m ON m.group_id_ = l.group_id_) AS people
            FROM act_ru_task t
            JOIN act_ru_variable v ON v.task_id_ = t.id_ AND v.name_ = '%s'
            JOIN deadline d ON d.id::text = v.text_ AND d.status = 'OPEN'
            JOIN act_ru_execution e ON e.id_ = t.proc_inst_id_
            """.formatted(TaskDeadline.VARIABLE);

    private static final String OF_PERSON = """
            WHERE d.body_id IN (:bodies) AND d.kind IN (:kinds) AND d.due_at >= :now
                AND (t.assignee_ = :person OR t.assignee_ IS NULL AND EXISTS (
                    SELECT FROM act_ru_identitylink l LEFT JOIN act_id_membership m
                        ON m.group_id_ = l.group_id_ AND m.user_id_ = :person
                    WHERE l.task_id_ = t.id_ AND l.type_ = 'candidate'
                        AND (l.user_id_ = :person OR m.user_id_ IS NOT NULL)))
            ORDER BY d.due_at, t.id_ LIMIT :limit""";

    private static final String GROUPS = """
            SELECT group_id_ FROM act_ru_identitylink
            WHERE task_id_ = :task AND type_ = 'candidate' AND group_id_ IS NOT NULL""";

    private static final String CANDIDATES = """
            SELECT user_id_ FROM act_ru_identitylink
            WHERE task_id_ = :task AND type_ = 'candidate' AND user_id_ IS NOT NULL
            UNION SELECT m.user_id_ FROM act_ru_identitylink l JOIN act_id_membership m ON m.group_id_ = l.group_id_
            WHERE l.task_id_ = :task AND l.type_ = 'candidate'""";

    private final JdbcClient database;

    private final Deadlines deadlines;

    private final Processes processes;

    TasksWithDeadline(JdbcClient database, Deadlines deadlines, Processes processes) {
        this.database = database;
        this.deadlines = deadlines;
        this.processes = processes;
    }

    @Override
    public List<LateTask> running(String person, Collection<String> bodyIds, Set<DeadlineKind> kinds, Instant now,
            int limit) {
        return bodyIds.isEmpty() ? List.of() : withDeadlines(database.sql(SELECT + OF_PERSON).param("person", person)
                .param("bodies", bodyIds).param("kinds", kinds.stream().map(Enum::name).toList())
                .param("now", Timestamp.from(now)).param("limit", limit).query(TasksWithDeadline::row).list());
    }

    @Override
    public Optional<LateTask> find(String taskId) {
        return withDeadlines(database.sql(SELECT + "WHERE t.id_ = :task").param("task", taskId)
                .query(TasksWithDeadline::row).list()).stream().findFirst();
    }

    @Override
    public Duty duty(String taskId) {
        if (processes.isTimed(taskId)) {
            return Duty.TIMED;
        }
        return database.sql(GROUPS).param("task", taskId).query(String.class).list().stream().anyMatch(Groups::isPost)
                ? Duty.POST : Duty.OFFICE;
    }

    @Override
    public Set<String> candidates(String taskId) {
        return database.sql(CANDIDATES).param("task", taskId).query(String.class).set();
    }

    @Override
    public void handOver(String taskId, String userId) {
        processes.handOver(taskId, userId);
    }

    private List<LateTask> withDeadlines(List<Row> rows) {
        Map<DeadlineId, Deadline> found = deadlines.all(rows.stream().map(Row::deadline).distinct().toList()).stream()
                .collect(Collectors.toMap(Deadline::id, Function.identity()));
        return rows.stream().filter(row -> found.containsKey(row.deadline())).map(row -> new LateTask(row.task(),
                row.bodyId(), row.name(), row.reference() == null ? "" : row.reference(),
                Objects.requireNonNull(found.get(row.deadline())), row.people())).toList();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getString("task"), row.getString("name"), row.getString("body_id"),
                new DeadlineId(row.getObject("deadline", UUID.class)), row.getString("reference"),
                Set.of((String[]) row.getArray("people").getArray()));
    }

    private record Row(String task, String name, String bodyId, DeadlineId deadline, @Nullable String reference,
            Set<String> people) {
    }
}
