package de.beschlusslauf.queries;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.DigestUtils;

/** Fills the database of a test with rows of four towns, as many as asked for, and looks at plans. */
final class Volume {

    private static final String TOWN = "(array['meerbusch', 'dortmund', 'erkelenz', 'sanktaugustin'])[1 + n % 4]";

    /** What stands in a column that must not be empty and that no question asks for. */
    private static final Map<String, String> ANYTHING = Map.ofEntries(Map.entry("text", "'x'"),
            Map.entry("character varying", "'x'"), Map.entry("integer", "1"), Map.entry("bigint", "1"),
            Map.entry("boolean", "false"), Map.entry("date", "date '2020-01-01'"), Map.entry("jsonb", "'[]'"),
            Map.entry("json", "'{}'"), Map.entry("tsvector", "''"), Map.entry("ARRAY", "'{}'"), Map.entry("uuid", "gen_random_uuid()"),
            Map.entry("timestamp with time zone", "timestamp '2020-01-01'"),
            Map.entry("timestamp without time zone", "timestamp '2020-01-01'"));

    private final JdbcTemplate owner;

    private final int rows;

    Volume(Environment environment, int rows) {
        this.owner = new JdbcTemplate(new DriverManagerDataSource(
                Objects.requireNonNull(environment.getProperty("spring.datasource.url")),
                Objects.requireNonNull(environment.getProperty("spring.flyway.user")),
                Objects.requireNonNull(environment.getProperty("spring.flyway.password"))));
        this.rows = rows;
    }

    /** Id of the n-th row of that kind. */
    static UUID id(String kind, int n) {
        ByteBuffer bytes = ByteBuffer.wrap(DigestUtils.md5Digest((kind + n).getBytes(StandardCharsets.UTF_8)));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** How PostgreSQL would run the statement. */
    String plan(String statement) {
        // The driver writes no list of values into a statement's text
        return String.join("\n", owner.queryForList("explain " + statement.replace("any (?)", "any ('{}'::text[])"), String.class));
    }

    /** Every table that grows with the years gets its rows; the n-th rows of all tables belong together. */
    void fill() {
        insert("paper", Map.of("id", ref("paper"), "body_id", TOWN, "kind", "'RESOLUTION_PROPOSAL'", "status",
                "case when n % 10 < 4 then 'IN_CONSULTATION' else 'ARCHIVED' end", "reference", "'L' || n", "subject",
                "'Vorhaben ' || md5(n::text)", "lead_department", "'amt' || n % 12", "author", "'person' || n % 300",
                "created_at", "timestamp '2020-01-01' + n * interval '1 hour'", "public_now", "n % 4 > 0"));
        insert("text_version", Map.of("paper_id", ref("paper"), "finance", "'{\"effect\": \"YES\"}'", "inclusion",
                "'NO_EFFECT'"));
        insert("overspending_decision", Map.of("paper_id", ref("paper"), "body_id", TOWN, "consequence", "'RAT_VORHER'",
                "needs_council", "true", "answer", "'SIGNED'", "decided_at", "timestamp '2020-01-01' + n * interval '1 hour'"));
        insert("meeting", Map.of("id", ref("meeting"), "body_id", TOWN, "organization_id", "'gremium' || n % 9",
                "starts_at", "timestamp '2010-01-01' + n * interval '7 hour'", "status",
                "case when n % 3 = 0 then 'PLANNED' else 'CLOSED' end"));
        insert("agenda_item", Map.of("id", ref("item"), "meeting_id", ref("meeting"), "consultation_id", ref("station"),
                "status", "'OPEN'", "kind", "'PAPER'"));
        insert("consultation_path", Map.of("paper_id", ref("paper"), "body_id", TOWN));
        insert("consultation", Map.of("id", ref("station"), "paper_id", ref("paper"), "body_id", TOWN, "role",
                "'DECISION'", "meeting_id", ref("meeting"), "agenda_item_id", ref("item"), "status", "'ON_AGENDA'"));
        insert("consultation_result", Map.of("id", ref("result"), "consultation_id", ref("station"), "meeting_id",
                ref("meeting"), "outcome", "'ACCEPTED'"));
        insert("deadline", Map.of("id", ref("deadline"), "body_id", TOWN, "kind", "'SUBMISSION'", "subject_id",
                ref("paper"), "due_at", "timestamp '2020-01-01' + n * interval '1 day'", "status",
                "case when n % 20 = 0 then 'OPEN' else 'MET' end"));
        insert("execution", Map.of("resolution_id", ref("resolution"), "body_id", TOWN, "paper_id", ref("paper"),
                "channel", "'GAZETTE'", "status", "'RUNNING'"));
        insert("roadmap_entry", Map.of("id", ref("entry"), "body_id", TOWN, "paper_id", ref("paper"), "resolution_id",
                ref("resolution"), "entry_type", "'MEASURE'", "title", "'Maßnahme ' || n", "owner_department",
                "'amt' || n % 12", "due_on", "date '2020-01-01' + n", "priority", "'HIGH'", "status", "'OPEN'"));
        insert("roadmap_phase", Map.of("entry_id", ref("entry"), "position", "0", "status", "'OPEN'"));
        insert("roadmap_entry_version", Map.of("entry_id", ref("entry"), "position", "0", "change", "'PLANNED'", "status",
                "'OPEN'", "priority", "'HIGH'"));
        insert("ledger_chain", Map.of("kind", "'paper'", "id", ref("paper") + "::text", "body_id", TOWN,
                "sequence", "0", "hash", "repeat('0', 64)"));
        insert("ledger_entry", Map.of("chain_kind", "'paper'", "chain_id", ref("paper") + "::text", "actor",
                "repeat('0', 64)", "previous", "repeat('0', 64)", "hash", "repeat('0', 64)"));
        insert("register_paper", Map.ofEntries(Map.entry("paper_id", ref("paper")), Map.entry("body_id", TOWN),
                Map.entry("reference", "'L' || n"), Map.entry("subject", "'Vorhaben ' || md5(n::text)"),
                Map.entry("status", "'ARCHIVED'"), Map.entry("kind", "'RESOLUTION_PROPOSAL'"), Map.entry("department",
                "'amt' || n % 12"), Map.entry("open", "n % 10 < 4"), Map.entry("public_paper", "n % 4 > 0"), Map.entry("outcome",
                "case when n % 9 = 0 then 'REJECTED' else 'ACCEPTED' end"), Map.entry("amount_cents", "n * 100"),
                Map.entry("organizations", "array['meerbusch/gremium' || n % 90]"), Map.entry("day",
                "date '2010-01-01' + n / 4"), Map.entry("public_day", "date '2010-01-01' + n / 4"), Map.entry("public_outcome",
                "case when n % 9 = 0 then 'REJECTED' else 'ACCEPTED' end"), Map.entry("late_from",
                "case when n % 20 = 0 then timestamp '2020-01-01' + n * interval '1 day' end"), Map.entry("decided_cents",
                "case when n % 50 = 0 then n * 90 end")));
        insert("register_words", Map.of("paper_id", ref("paper"), "year", "extract(year from date '2010-01-01' + n / 4)",
                "public_year", "extract(year from date '2010-01-01' + n / 4)", "words", "to_tsvector('german', 'wort' || n % 500) || array_to_tsvector(array['=meerbusch='"
                        + " || extract(year from date '2010-01-01' + n / 4)])"));
        insert("register_former_words", Map.of("paper_id", ref("paper"), "version", "1", "year",
                "extract(year from date '2010-01-01' + n / 4)", "public_year", "extract(year from date '2010-01-01' + n / 4)", "readable",
                "true", "words", "to_tsvector('german', 'frueher' || n % 500) || array_to_tsvector(array['=meerbusch='"
                        + " || extract(year from date '2010-01-01' + n / 4)])"));
        engine();
    }

    /** One open task per row, for the council office of the town or for one of its departments. */
    private void engine() {
        insert("act_ru_task", Map.of("id_", "'task' || n", "rev_", "1", "name_", "'Aufgabe ' || n", "proc_def_id_",
                "(select max(id_) from act_re_procdef where key_ = 'paper-drafting')", "tenant_id_", TOWN,
                "create_time_", "now()", "due_date_", "timestamp '2020-01-01' + n * interval '1 hour'",
                "task_def_key_", "'userTask_schedulePaper'", "suspension_state_", "1", "priority_", "50"));
        insert("act_ru_identitylink", Map.of("id_", "'link' || n", "group_id_", TOWN
                + " || case when n % 8 = 0 then '.ratsbuero' else '.amt.amt' || n % 12 end", "type_", "'candidate'",
                "task_id_", "'task' || n"));
        insert("act_ru_variable", Map.of("id_", "'variable' || n", "name_", "'paperId'", "text_",
                ref("other") + "::text"));
    }

    private static String ref(String kind) {
        return "md5('" + kind + "' || n)::uuid";
    }

    private void insert(String table, Map<String, String> values) {
        Map<String, String> all = new LinkedHashMap<>(values);
        owner.query("""
                select column_name, data_type from information_schema.columns where table_schema = 'public'
                and table_name = ? and is_nullable = 'NO' and column_default is null""", row -> {
                    all.putIfAbsent(row.getString(1), Objects.requireNonNull(ANYTHING.get(row.getString(2))));
                }, table);
        owner.execute("insert into " + table + " (" + String.join(", ", all.keySet()) + ") select "
                + String.join(", ", all.values()) + " from generate_series(1, " + rows + ") n");
        owner.execute("vacuum (analyze) " + table);
    }
}
