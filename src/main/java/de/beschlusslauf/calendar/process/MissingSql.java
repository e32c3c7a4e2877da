package de.beschlusslauf.calendar.process;

import java.util.List;
import java.util.stream.Collectors;

import de.beschlusslauf.workflow.TaskDeadline;

/**
 * Finds what should show an open deadline and does not exist. Where a run stands where a timer of its should wait, there is
 * one; where a model has a timer for each deadline, each that is ahead has one, unless the run is suspended and takes nothing
 * up; and each task of a model has a day.
 */
final class MissingSql {

    private static final String TIMERS = """
            SELECT 'MISSING_TIMER' AS what, x.id_ AS id, NULL AS variable, d.id AS deadline, %1$s AS expected,
                   NULL::timestamptz AS follow_up, NULL::timestamptz AS present
            FROM %2$s
            JOIN act_ru_execution x ON x.%3$s = v.%4$s AND x.act_id_ IN (%5$s) AND x.is_active_
            JOIN act_re_procdef pd ON pd.id_ = x.proc_def_id_ AND pd.key_ = '%6$s'
            WHERE d.status = 'OPEN' %7$s
              AND NOT EXISTS (SELECT FROM act_ru_job j JOIN act_ru_jobdef jd ON jd.id_ = j.job_def_id_
                              AND jd.job_configuration_ = 'DATE: ${%8$s}' WHERE j.execution_id_ = x.id_)
            """;

    private static final String EACH = """
            UNION ALL
            SELECT 'MISSING_TIMER', r.id_, NULL, d.id, %1$s, NULL, NULL
            FROM deadline d
            JOIN act_ru_variable v ON %2$s AND v.name_ = '%3$s' AND v.text_ = d.subject_id::text
                 AND coalesce(v.execution_id_ = v.proc_inst_id_, false) AND v.task_id_ IS NULL
            JOIN act_ru_execution r ON r.id_ = v.proc_inst_id_ AND r.suspension_state_ = 1
            WHERE d.status = 'OPEN' AND %1$s > :now
              AND EXISTS (SELECT FROM act_ru_jobdef jd WHERE jd.proc_def_id_ = r.proc_def_id_ AND jd.proc_def_key_ = '%4$s'
                          AND jd.job_configuration_ = 'DATE: ${%5$s}')
              AND NOT EXISTS (SELECT FROM act_ru_variable s WHERE s.name_ = '%6$s' AND s.text_ = d.id::text)
              AND NOT %7$s
            """;

    /** A timer of the run has fired for just this moment. */
    private static final String FIRED = """
            EXISTS (SELECT FROM act_hi_job_log l WHERE l.process_instance_id_ = v.proc_inst_id_ AND l.job_state_ = 2
                    AND l.job_def_configuration_ = 'DATE: ${%2$s}' AND l.job_duedate_ AT TIME ZONE :zone = %1$s)""";

    private static final String TASKS = """
            UNION ALL
            SELECT 'MISSING_DATE', t.id_, NULL, NULL, NULL, NULL, NULL
            FROM act_ru_task t
            WHERE t.proc_def_id_ IS NOT NULL AND t.due_date_ IS NULL
              AND NOT EXISTS (SELECT FROM act_ru_variable v JOIN deadline d ON d.id::text = v.text_
                              WHERE v.task_id_ = t.id_ AND v.name_ = '%s')
            """;

    private MissingSql() {
    }

    static String everything(List<TimerProjection> timers) {
        return timers.stream().map(timer -> waiting(timer, "") + never(timer)).collect(Collectors.joining("UNION ALL\n"))
                + TASKS.formatted(TaskDeadline.VARIABLE);
    }

    /** Only where a run waits, and only for the deadlines {@code :ids}. */
    static String ofDeadlines(List<TimerProjection> timers) {
        return timers.stream().map(timer -> waiting(timer, "AND d.id = ANY(:ids) "))
                .collect(Collectors.joining("UNION ALL\n"));
    }

    private static String waiting(TimerProjection timer, String which) {
        boolean each = timer.each();
        String moment = timer.moment().sql();
        String elements = timer.waiting().elements().stream().sorted().collect(Collectors.joining("', '", "'", "'"));
        return TIMERS.formatted(moment, ProjectionSql.carriers(timer), each ? "parent_id_" : "proc_inst_id_",
                each ? "execution_id_" : "proc_inst_id_", elements, timer.process(),
                which + (timer.waiting().beyond() ? "AND " + moment + " > :now AND NOT " + fired(timer) : ""), timer.timer().name());
    }

    private static String never(TimerProjection timer) {
        return timer.run() == null ? "" : EACH.formatted(timer.moment().sql(), ProjectionSql.kinds(timer),
                timer.run().name(), timer.process(), timer.timer().name(), timer.correlation().name(), fired(timer));
    }

    private static String fired(TimerProjection timer) {
        return FIRED.formatted(timer.moment().sql(), timer.timer().name());
    }
}
