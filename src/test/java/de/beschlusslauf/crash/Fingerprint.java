package de.beschlusslauf.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedList;
import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Everything that a run of cases leaves in tables and engine, one line for each row, without ids and times of day: two
 * runs of the same cases leave the same lines, however often one of them was killed.
 */
final class Fingerprint {

    private static final String NAMES = """
            with p as (select id, body_id || ' ' || reference as name from paper),
            m as (select id, body_id || ' ' || organization_id || ' ' || starts_at::date as name from meeting),
            k as (select id, name, 'paper' as kind from p union all select id, name, 'meeting' from m),
            c as (select c.id, p.name || ' ' || c.organization_id || ' ' || c.station_rank as name from consultation c
                  join p on p.id = c.paper_id),
            r as (select r.id, p.name || ' ' || r.part_number || ' ' || r.decided_by as name from resolution r
                  join p on p.id = r.paper_id),
            e as (select e.id, r.name || ' ' || e.entry_number as name from roadmap_entry e
                  join r on r.id = e.resolution_id),
            i as (select i.id_ as id, split_part(i.proc_def_id_, ':', 1) || ' ' || i.tenant_id_ || ' '
                  || i.business_key_ as name from act_hi_procinst i)
            """;

    private static final List<String> ROWS = List.of(
            """
            'paper', p.name, x.kind, x.status, x.numbered, x.subject, x.lead_department, x.author, x.target_day,
            (select name from p where p.id = x.parent_id) from paper x join p using (id)""",
            """
            'text', p.name, x.version_number, x.subject, x.public_paper, x.facts, x.parts, x.finance, x.inclusion,
            (select array_agg(r order by r) from jsonb_array_elements_text(x.relevance) r), x.created_by
            from text_version x join p on p.id = x.paper_id""",
            """
            'signature', p.name, x.department, x.round,
            (select array_agg(s order by s) from jsonb_array_elements_text(x.sections) s), x.text_version, x.decision,
            x.remark, x.signer, x.signed_at::date from co_signature x join p on p.id = x.paper_id""",
            """
            'sign-off', p.name, x.step, x.verdict, x.reason, x.text_version, x.signed_by, x.signed_at::date
            from sign_off x join p on p.id = x.paper_id""",
            "'number', x.* from paper_counter x",
            "'meeting', m.name, x.label, x.place, x.status from meeting x join m using (id)",
            """
            'item', m.name, x.position, x.public_item, x.title, x.late_reason, x.status, c.name
            from agenda_item x join m on m.id = x.meeting_id join c on c.id = x.consultation_id""",
            """
            'agenda version', m.name, x.number, x.fixed_at::date, x.fixed_by, x.reason, x.resolved_in_session
            from agenda_version x join m on m.id = x.meeting_id""",
            """
            'agenda version item', m.name, x.version, x.place, x.kind, x.level, x.public_item, x.number, x.title,
            x.public_title from agenda_version_item x join m on m.id = x.meeting_id""",
            """
            'invitation', m.name, x.agenda_version, x.delivered_on, x.latest_on, x.shortened_reason, x.other_recipients,
            x.announced_on, x.announced_in, x.notice_latest_on, x.sent_by, x.sent_at::date,
            (select array_agg(user_id order by user_id) from invitation_recipient where invitation_id = x.id)
            from invitation x join m on m.id = x.meeting_id""",
            """
            'minutes', m.name, x.began_at::date, x.ended_at::date, x.present, x.absent, x.others, x.remarks, x.written_by, x.query,
            x.content_hash is not null, x.signed_by, x.signed_at::date, x.countersigned_by, x.countersigned_at::date,
            x.published_by, x.published_at::date from minutes x join m on m.id = x.meeting_id""",
            """
            'minutes item', m.name, x.place, x.level, x.public_item, x.number, x.title, x.public_title, x.text
            from minutes_item x join m on m.id = x.meeting_id""",
            """
            'minutes note', m.name, x.place, c.name as corrected, x.text
            from minutes_note x join m on m.id = x.meeting_id join m c on c.id = x.corrected_id""",
            """
            'path', p.name, x.returned, x.decided_parts, x.dropped_parts, x.path_end
            from consultation_path x join p on p.id = x.paper_id""",
            """
            'station', c.name, x.role, x.parts, x.re_vote, x.status, m.name
            from consultation x join c using (id) left join m on m.id = x.meeting_id""",
            """
            'result', c.name, x.attempt, x.text_version, x.outcome, x.wording, x.yes, x.no, x.abstained, x.present,
            x.chair, x.entered_by, x.confirmed_by, x.entered_at::date
            from consultation_result x join c on c.id = x.consultation_id""",
            """
            'resolution', r.name, x.decided_on, x.text_version, x.wording, x.window_kind, x.window_ends_on, x.status
            from resolution x join r using (id)""",
            """
            'execution', r.name, x.published_on, x.order_due_on, x.published_by, x.planned_by, x.status,
            (select array_agg(department order by department) from execution_recipient where resolution_id = r.id)
            from execution x join r on r.id = x.resolution_id""",
            """
            'entry', e.name, x.entry_type, x.title, x.owner_department, x.due_on, x.status, x.child_kind, x.evidence,
            x.completed_by, x.confirmed_by, (select name from p where p.id = x.child_paper_id)
            from roadmap_entry x join e using (id)""",
            """
            'phase', e.name, x.position, x.title, x.due_on, x.report_to_council, x.status, x.report_text,
            (select name from p where p.id = x.report_paper_id) from roadmap_phase x join e on e.id = x.entry_id""",
            """
            'entry version', e.name, x.position, x.change, x.actor, x.at::date, x.reason, x.status, x.due_on
            from roadmap_entry_version x join e on e.id = x.entry_id""",
            "'nominated', e.name, x.position, x.faction, x.name from project_group_nomination x "
                    + "join e on e.id = x.entry_id",
            """
            'deadline', k.name, x.chain_kind, x.kind, x.subject_type, x.due_on, x.statutory_on, x.rule_id, x.start_on,
            x.status, x.changed_by from deadline x join k on k.id::text = x.chain_id""",
            """
            'deadline change', k.name, d.kind, d.subject_type, x.at::date, x.old_due_at, x.new_due_at, x.status,
            x.actor, x.reason from deadline_change x join deadline d on d.id = x.deadline_id
            join k on k.id::text = d.chain_id""",
            """
            'ledger', coalesce(k.name, x.chain_id), x.event, x.at::date, x.user_id,
            regexp_replace(x.facts::text, '[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{64}', '#', 'g')
            from (select * from ledger_entry join ledger_pseudonym on pseudonym = actor) x
            left join k on k.id::text = x.chain_id""",
            "'mail', x.kind, x.body_id, x.user_id, x.subject, x.status from mail x",
            "'file', x.name, x.sha256 from stored_file x",
            """
            'process', i.name, x.state_, x.start_time_::date, x.end_time_::date
            from act_hi_procinst x join i on i.id = x.id_""",
            "'step', i.name, x.act_id_, x.act_inst_state_ from act_hi_actinst x join i on i.id = x.proc_inst_id_",
            "'answer', i.name, x.task_def_key_, x.name_, x.delete_reason_, x.due_date_ from act_hi_taskinst x "
                    + "join i on i.id = x.proc_inst_id_",
            "'task', i.name, x.name_, x.due_date_ from act_ru_task x join i on i.id = x.proc_inst_id_",
            "'job', i.name, x.type_, x.handler_cfg_, x.duedate_ from act_ru_job x "
                    + "join i on i.id = x.process_instance_id_",
            "'message', i.name, x.event_name_, x.activity_id_ from act_ru_event_subscr x "
                    + "join i on i.id = x.proc_inst_id_");

    private final List<String> lines;

    private Fingerprint(List<String> lines) {
        this.lines = lines;
    }

    static Fingerprint of(JdbcTemplate jdbc) {
        return new Fingerprint(ROWS.stream().flatMap(rows -> jdbc.queryForList(
                NAMES + "select line::text from (select " + rows + ") line", String.class).stream()).toList());
    }

    /** The same lines equally often; what differs is named. */
    void isTheSameAs(Fingerprint expected, String as) {
        assertThat(lines).as("rows").isNotEmpty();
        assertThat(expected.without(this)).as("lost: %s", as).isEmpty();
        assertThat(without(expected)).as("doubled or new: %s", as).isEmpty();
    }

    private List<String> without(Fingerprint other) {
        List<String> rest = new LinkedList<>(lines);
        other.lines.forEach(rest::remove);
        return rest;
    }
}
