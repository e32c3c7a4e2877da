package de.beschlusslauf.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.process.Projections;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * No paper is ever stranded: it has ended, or somebody has a task, or a timer or a message is waited for. And no date in
 * the engine is another than the table of deadlines says, and no open task is ever without a day by which it is due.
 */
@Component
@Lazy
public class Invariant {

    /**
     * Messages that may come at any time are nothing that a paper waits for. That its parts are settled is: a part may
     * wait for the report of another paper, without anything of its own in the engine.
     */
    private static final String STRANDED = """
            select p.reference || ' (' || p.status || ')' from paper p
            where p.status not in ('ARCHIVED', 'REJECTED', 'NOTED', 'ANNULLED', 'WITHDRAWN') and p.id::text not in (
              select v.text_ from act_ru_variable v where v.name_ = 'paperId' and v.text_ is not null and (
                v.proc_inst_id_ in (select t.proc_inst_id_ from act_ru_task t)
                or v.proc_inst_id_ in (select j.process_instance_id_ from act_ru_job j where j.retries_ > 0)
                or v.proc_inst_id_ in (select e.proc_inst_id_ from act_ru_event_subscr e
                                       where e.event_name_ not in ('partDecided', 'reVoteInserted', 'paperWithdrawn'))))""";

    private static final String UNDEAD = """
            select distinct p.reference || ' (' || p.status || ') ' || v.proc_def_id_ from paper p
            join act_ru_variable v on v.name_ = 'paperId' and v.text_ = p.id::text
            where p.status in ('ARCHIVED', 'REJECTED', 'NOTED', 'ANNULLED', 'WITHDRAWN') and v.proc_def_id_ not like 'roadmap-review:%'""";

    private static final String TIMELESS = "select name_ from act_ru_task where due_date_ is null";

    private static final String KINDS = """
            select distinct d.kind from act_ru_variable v join deadline d on d.id::text = v.text_
            where v.name_ = 'deadlineId' and v.task_id_ is not null""";

    private final JdbcTemplate jdbc;

    private final Projections projections;

    Invariant(JdbcTemplate jdbc, Projections projections) {
        this.jdbc = jdbc;
        this.projections = projections;
    }

    void holds(String after) {
        nobodyIsStranded(jdbc, after);
        assertThat(projections.disagreeing(20)).as("dates beside the table of deadlines after: %s", after).isEmpty();
        assertThat(jdbc.queryForList(TIMELESS, String.class)).as("tasks without a day after: %s", after).isEmpty();
        assertThat(jdbc.queryForList(KINDS, String.class)).as("kinds under which there are tasks after: %s", after)
                .allMatch(kind -> DeadlineKind.valueOf(kind).hasTasks());
    }

    /**
     * The part that the database alone tells.
     *
     * @param after what was done last, for the message
     */
    public static void nobodyIsStranded(JdbcTemplate jdbc, String after) {
        assertThat(jdbc.queryForList(STRANDED, String.class))
                .as("papers without task, timer or message after: %s", after).isEmpty();
        assertThat(jdbc.queryForList(UNDEAD, String.class)).as("ended papers that still run after: %s", after)
                .isEmpty();
        assertThat(jdbc.queryForList("select incident_msg_ from act_ru_incident", String.class))
                .as("incidents after: %s", after).isEmpty();
    }
}
