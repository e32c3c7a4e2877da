package de.beschlusslauf.calendar.process;

import java.util.List;
import java.util.stream.Collectors;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.process.TimerProjection.Link;
import de.beschlusslauf.workflow.TaskDeadline;

/**
 * The one statement that compares the dates of the engine with the table. Engine dates carry no zone; {@code :zone} is
 * the one of the JVM. A timer that has fired and failed waits for its next try and is in order.
 */
final class ProjectionSql {

    /** As {@link de.beschlusslauf.calendar.Deadline#lastMoment()} says it. */
    static final String LAST_MOMENT = "CASE WHEN d.kind = 'SESSION_DAY' THEN (d.due_on + 1)::timestamp "
            + "AT TIME ZONE 'Europe/Berlin' - interval '1 second' ELSE d.due_at END";

    /** As {@link TaskDeadline#followUpOf} says it. */
    private static final String FOLLOW_UP = """
            CASE WHEN d.status = 'CANCELLED' OR d.follow_up_at IS NULL THEN NULL
                 WHEN d.follow_up_at > t.create_time_ AT TIME ZONE :zone THEN d.follow_up_at
                 WHEN d.due_on::timestamp AT TIME ZONE 'Europe/Berlin' > t.create_time_ AT TIME ZONE :zone
                 THEN d.due_on::timestamp AT TIME ZONE 'Europe/Berlin' END""";

    private static final String TIMERS = """
            SELECT 'TIMER' AS what, j.id_ AS id, NULL AS variable, d.id AS deadline, %1$s AS expected,
                   NULL::timestamptz AS follow_up, j.duedate_ AT TIME ZONE :zone AS present
            FROM %2$s
            JOIN act_ru_job j ON j.process_instance_id_ = v.proc_inst_id_%6$s
            JOIN act_ru_jobdef jd ON jd.id_ = j.job_def_id_ AND jd.proc_def_key_ = '%3$s'
                 AND jd.job_configuration_ = 'DATE: ${%4$s}'
            WHERE %5$s AND j.duedate_ AT TIME ZONE :zone IS DISTINCT FROM %1$s
              AND NOT (%1$s <= :now AND j.exception_msg_ IS NOT NULL AND j.duedate_ AT TIME ZONE :zone > %1$s)
            UNION ALL
            SELECT 'VARIABLE', v.execution_id_, t.name_, d.id, %1$s, NULL, to_timestamp(t.long_ / 1000.0)
            FROM %2$s
            JOIN act_re_procdef pd ON pd.id_ = v.proc_def_id_ AND pd.key_ = '%3$s'
            JOIN act_ru_variable t ON t.execution_id_ = v.execution_id_ AND t.task_id_ IS NULL AND t.name_ = '%4$s'
            WHERE %5$s AND t.long_ IS DISTINCT FROM (extract(epoch FROM %1$s) * 1000)::bigint
            """;

    private static final String ORPHANS = """
            UNION ALL
            SELECT 'TIMER', j.id_, NULL, NULL, NULL, NULL, j.duedate_ AT TIME ZONE :zone
            FROM act_ru_job j%6$s
            JOIN act_ru_jobdef jd ON jd.id_ = j.job_def_id_ AND jd.proc_def_key_ = '%3$s'
                 AND jd.job_configuration_ = 'DATE: ${%4$s}'
            WHERE NOT EXISTS (SELECT FROM %2$s WHERE %7$s AND %5$s)
            """;

    private static final String TASKS = """
            UNION ALL
            SELECT 'TASK', t.id_, NULL, d.id, %1$s, %2$s, t.due_date_ AT TIME ZONE :zone
            FROM deadline d
            JOIN act_ru_variable v ON v.name_ = '%3$s' AND v.text_ = d.id::text
            JOIN act_ru_task t ON t.id_ = v.task_id_
            WHERE %4$s (t.due_date_ AT TIME ZONE :zone IS DISTINCT FROM %1$s
              OR t.follow_up_date_ AT TIME ZONE :zone IS DISTINCT FROM %2$s)
            """;

    private static final String UNKNOWN_TASKS = """
            UNION ALL
            SELECT 'TASK', t.id_, NULL, NULL, NULL, NULL, coalesce(t.due_date_, t.follow_up_date_) AT TIME ZONE :zone
            FROM act_ru_task t
            WHERE (t.due_date_ IS NOT NULL OR t.follow_up_date_ IS NOT NULL)
              AND NOT EXISTS (SELECT FROM act_ru_variable v JOIN deadline d ON d.id::text = v.text_
                              WHERE v.task_id_ = t.id_ AND v.name_ = '%1$s')
            """;

    /** What waits where there is one timer for each deadline: the scope around it has the variable. */
    private static final String WAITING = " JOIN act_ru_execution x ON x.id_ = j.execution_id_";

    private final List<TimerProjection> timers;

    ProjectionSql(List<TimerProjection> timers) {
        this.timers = timers;
    }

    /** All of them, those that have no deadline at all, and what is missing. */
    String everything() {
        return timers.stream().map(each -> timers(each, "d.status = 'OPEN'") + orphans(each))
                .collect(Collectors.joining("UNION ALL\n")) + tasks("")
                + UNKNOWN_TASKS.formatted(TaskDeadline.VARIABLE) + "UNION ALL\n" + MissingSql.everything(timers);
    }

    /** Those of the deadlines {@code :ids}. */
    String ofDeadlines() {
        return timers.stream().map(each -> timers(each, "d.status = 'OPEN' AND d.id = ANY(:ids)"))
                .collect(Collectors.joining("UNION ALL\n")) + tasks("d.id = ANY(:ids) AND")
                + "UNION ALL\n" + MissingSql.ofDeadlines(timers);
    }

    private static String timers(TimerProjection timer, String which) {
        return TIMERS.formatted(timer.moment().sql(), carriers(timer), timer.process(), timer.timer().name(), which,
                timer.each() ? WAITING + " AND x.parent_id_ = v.execution_id_" : "");
    }

    private static String orphans(TimerProjection timer) {
        return ORPHANS.formatted("", carriers(timer), timer.process(), timer.timer().name(), "d.status = 'OPEN'",
                timer.each() ? WAITING : "",
                timer.each() ? "v.execution_id_ = x.parent_id_" : "v.proc_inst_id_ = j.process_instance_id_");
    }

    private static String tasks(String which) {
        return TASKS.formatted("CASE WHEN d.status <> 'CANCELLED' THEN " + LAST_MOMENT + " END",
                FOLLOW_UP, TaskDeadline.VARIABLE, which);
    }

    /**
     * Deadlines with the instances that run for their subject. Two columns that are equal count as a rare find with the
     * planner, which then compares each row with each; behind {@code coalesce} it expects many and joins by hash.
     */
    static String carriers(TimerProjection timer) {
        Link link = timer.link();
        String matter = link == null ? "d." + (timer.each() ? "id" : "subject_id") : "l." + link.matter();
        String via = link == null ? "" : "JOIN %s l ON l.%s = d.subject_id ".formatted(link.table(), link.subject());
        return "deadline d " + via + "JOIN act_ru_variable v ON " + kinds(timer) + " AND v.name_ = '"
                + timer.correlation().name() + "' AND v.text_ = " + matter
                + "::text AND coalesce(v.execution_id_ %s v.proc_inst_id_, false) AND v.task_id_ IS NULL"
                        .formatted(timer.each() ? "<>" : "=");
    }

    static String kinds(TimerProjection timer) {
        return timer.kinds().stream().map(DeadlineKind::name).sorted()
                .collect(Collectors.joining("', '", "d.kind IN ('", "')"));
    }
}
