package de.beschlusslauf.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import de.beschlusslauf.cases.Invariant;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.LedgerEntry;
import org.springframework.jdbc.core.JdbcTemplate;

/** What holds at every moment, whatever was killed: tables, engine and ledger agree with each other. */
final class Soundness {

    private static final Map<String, String> NEVER = Map.of(
            "a part of an instance that waits for nothing", """
            with alive as (select x.id_, x.parent_id_ from act_ru_execution x
              where exists (select 1 from act_ru_execution c where c.parent_id_ = x.id_ or c.super_exec_ = x.id_)
                or exists (select 1 from act_ru_task t where t.execution_id_ = x.id_)
                or exists (select 1 from act_ru_job j where j.execution_id_ = x.id_ and j.retries_ > 0)
                or exists (select 1 from act_ru_event_subscr e where e.execution_id_ = x.id_))
            select x.proc_def_id_ || ' ' || x.act_id_ from act_ru_execution x
            where x.id_ not in (select id_ from alive)
              and not (x.is_concurrent_ and not x.is_active_
                and exists (select 1 from alive s where s.parent_id_ = x.parent_id_))""",
            "an instance without its paper, its meeting or the missed deadline that it is about", """
            select x.proc_def_id_ || ' ' || x.business_key_ from act_ru_execution x
            where x.parent_id_ is null and not exists (select 1 from act_ru_variable v
              where v.proc_inst_id_ = x.proc_inst_id_
                and (v.name_ = 'paperId' and v.text_ in (select id::text from paper)
                  or v.name_ = 'meetingId' and v.text_ in (select id::text from meeting)
                  or v.name_ = 'delayId' and v.text_ in (select y.id::text from deadline_delay y join deadline d on d.id = y.deadline_id)))""",
            "a paper or meeting that never got its process", """
            select id::text from paper where id::text not in (select text_ from act_hi_varinst where name_ = 'paperId')
            union all select id::text from meeting
            where id::text not in (select text_ from act_hi_varinst where name_ = 'meetingId')""",
            "an instance that history and engine see differently", """
            select h.proc_def_key_ || ' ' || h.state_ from act_hi_procinst h
            full join (select * from act_ru_execution where parent_id_ is null) x on x.id_ = h.id_
            where (h.state_ = 'ACTIVE') is distinct from (x.id_ is not null)""",
            "a job that nobody tries any more", "select handler_cfg_ from act_ru_job where retries_ = 0",
            "a deadline whose last change tells another day", """
            select d.kind || ' ' || d.due_at from deadline d where d.due_at <> (select c.new_due_at
              from deadline_change c where c.deadline_id = d.id order by c.at desc limit 1)""");

    private Soundness() {
    }

    static void holds(JdbcTemplate jdbc, String after) {
        Invariant.nobodyIsStranded(jdbc, after);
        NEVER.forEach((fault, sql) -> assertThat(jdbc.queryForList(sql, String.class))
                .as("%s after: %s", fault, after).isEmpty());
        ledgerHolds(jdbc, after);
    }

    /** Computes every hash again: the chains have neither holes nor branches and end where their heads say. */
    private static void ledgerHolds(JdbcTemplate jdbc, String after) {
        Map<Chain, LedgerEntry> last = new HashMap<>();
        jdbc.query("select * from ledger_entry order by chain_kind, chain_id, sequence", row -> {
            Chain chain = new Chain(row.getString("chain_kind"), row.getString("chain_id"));
            LedgerEntry entry = new LedgerEntry(chain, row.getLong("sequence"), row.getString("event"),
                    row.getString("facts"), row.getString("actor"), row.getTimestamp("at").toInstant(),
                    row.getString("previous"), row.getString("hash"));
            LedgerEntry before = last.put(chain, entry);
            assertThat(entry.sequence()).as("%s after: %s", chain, after)
                    .isEqualTo(before == null ? 1 : before.sequence() + 1);
            assertThat(entry.hash()).as("%s %s after: %s", chain, entry.sequence(), after)
                    .isEqualTo(entry.computedHash());
            if (before != null) {
                assertThat(entry.previous()).isEqualTo(before.hash());
            }
        });
        jdbc.query("select * from ledger_chain where sequence > 0", row -> {
            Chain chain = new Chain(row.getString("kind"), row.getString("id"));
            LedgerEntry end = last.remove(chain);
            assertThat(end).as("head of %s after: %s", chain, after).isNotNull();
            assertThat(end.hash()).as("head of %s after: %s", chain, after).isEqualTo(row.getString("hash"));
        });
        assertThat(last).as("chains without head after: %s", after).isEmpty();
    }
}
