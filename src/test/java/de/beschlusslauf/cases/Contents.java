package de.beschlusslauf.cases;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.JdbcTemplate;

/** What stands in the database, so that a test can say that nothing of it has changed. */
final class Contents {

    /** Counters of the engine, which every request moves. */
    private static final List<String> MOVING = List.of("act_ru_meter_log", "act_ru_task_meter_log", "act_ge_property");

    private Contents() {
    }

    /** One check sum over all rows of each table, the engine's and ours. */
    static Map<String, String> of(JdbcTemplate jdbc) {
        Map<String, String> sums = new TreeMap<>();
        for (String table : jdbc.queryForList("select relname from pg_class where relkind = 'r' and relnamespace ="
                + " 'public'::regnamespace and has_table_privilege(oid, 'select')", String.class)) {
            if (!MOVING.contains(table)) {
                sums.put(table, jdbc.queryForObject("select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' "
                        + "order by t::text)), '') from " + table + " t", String.class));
            }
        }
        return sums;
    }
}
