package de.beschlusslauf.register;

import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the searched rows in step with the papers. Every legally relevant change links the chain of its paper, so the
 * papers whose chains a transaction links are written anew just before it commits, all of them together.
 */
@Component
public class Projection {

    private static final List<String> COLUMNS = List.of("body_id", "reference", "subject", "kind", "status", "open",
            "department", "author", "public_paper", "amount_cents", "organizations", "decided_by", "outcome",
            "decided_on", "day", "late_from", "decided_cents", "public_decided_by", "public_outcome", "public_decided_on", "public_day");

    private static final String UPSERT = " on conflict (paper_id) do update set "
            + COLUMNS.stream().map(column -> column + " = excluded." + column).collect(Collectors.joining(", "))
            + " where register_paper.* is distinct from excluded.*";

    /** Words are read anew from a new text only, or when the paper has come into another year. */
    private static final String WORDS = "insert into register_words select * from register_words_source s where not exists"
            + " (select 1 from register_words w where w.paper_id = s.paper_id and w.version = s.version and w.year = s.year"
            + " and w.public_year = s.public_year)";

    private static final String REPLACED = " on conflict (paper_id) do update set version = excluded.version,"
            + " year = excluded.year, public_year = excluded.public_year, words = excluded.words";

    /** A former text stays what it was; only the years of its paper and who may read it change. */
    private static final String FORMER = "insert into register_former_words select * from register_former_source s where not exists"
            + " (select 1 from register_former_words w where w.paper_id = s.paper_id and w.version = s.version and w.year = s.year"
            + " and w.public_year = s.public_year and w.readable = s.readable)";

    private static final String FORMER_REPLACED = " on conflict (paper_id, version) do update set year = excluded.year,"
            + " public_year = excluded.public_year, readable = excluded.readable, words = excluded.words";

    private final JdbcTemplate database;

    Projection(JdbcTemplate database) {
        this.database = database;
    }

    @EventListener
    void on(Ledger.Linked event) {
        List<UUID> papers = event.chains().stream().filter(chain -> chain.kind().equals("paper")).map(Chain::id)
                .map(UUID::fromString).toList();
        if (!papers.isEmpty()) {
            project(papers);
        }
    }

    /** Writes every row anew. @return how many rows of papers were wrong or missing; 0 unless somebody tampered with them */
    @Transactional
    public int rebuild() {
        int wrong = database.update("delete from register_paper r where not exists"
                + " (select 1 from paper p where p.id = r.paper_id)")
                + database.update("insert into register_paper select * from register_source" + UPSERT);
        database.update("delete from register_words");
        database.update("insert into register_words select * from register_words_source");
        database.update("delete from register_former_words");
        database.update("insert into register_former_words select * from register_former_source");
        return wrong;
    }

    /** Numbers of the papers whose row is not what their tables say; should always be empty. */
    @Transactional(readOnly = true)
    public List<String> disagreeing() {
        return database.queryForList("select coalesce(s.reference, r.reference) from register_source s"
                + " full join register_paper r using (paper_id) where s is distinct from r"
                + " union select p.reference from register_words_source s full join register_words w using (paper_id)"
                + " left join paper p on p.id = paper_id where s is distinct from w"
                + " union select p.reference from register_former_source s full join register_former_words w using (paper_id, version)"
                + " left join paper p on p.id = paper_id where s is distinct from w", String.class);
    }

    /**
     * Those of the papers that the search does not find as their tables say, with their numbers. Of the words of so many papers only
     * the text and the years are compared from which they were read.
     */
    Map<UUID, String> disagreeing(Collection<UUID> papers) {
        Map<UUID, String> found = new LinkedHashMap<>();
        database.query(connection -> {
            PreparedStatement statement = connection.prepareStatement("select paper_id, p.reference from ("
                    + unlike("*", "paper_id, version, year, public_year", "paper_id, version, year, public_year, readable", "= any (?)")
                    + ") x join paper p on p.id = paper_id order by paper_id");
            for (int parameter = 1; parameter <= 6; parameter++) {
                statement.setArray(parameter, connection.createArrayOf("uuid", papers.toArray()));
            }
            return statement;
        }, (RowCallbackHandler) row -> found.put(row.getObject("paper_id", UUID.class), row.getString("reference")));
        return found;
    }

    /** Papers whose rows of the search, compared by these columns, are not what their sources say; six times asked which papers. */
    private static String unlike(String row, String words, String formerWords, String which) {
        return String.join(" union ", unlike(row, "register_source", "register_paper", "paper_id", which),
                unlike(words, "register_words_source", "register_words", "paper_id", which),
                unlike(formerWords, "register_former_source", "register_former_words", "paper_id, version", which));
    }

    private static String unlike(String columns, String source, String kept, String key, String which) {
        return "select paper_id from (select " + columns + " from " + source + " where paper_id " + which + ") s full join (select "
                + columns + " from " + kept + " where paper_id " + which + ") k using (" + key + ") where s is distinct from k";
    }

    /** Whether what the search finds the paper by is missing or not what its tables say. */
    @Transactional(readOnly = true)
    public boolean disagrees(UUID paper) {
        return Boolean.TRUE.equals(database.queryForObject("select exists (" + unlike("*", "*", "*", "= ?") + ")",
                Boolean.class, paper, paper, paper, paper, paper, paper));
    }

    /** In the order of their ids, so that two transactions never wait for each other in a circle. */
    private void project(Collection<UUID> papers) {
        UUID[] ids = papers.stream().distinct().sorted().toArray(UUID[]::new);
        update("insert into register_paper select * from register_source where paper_id = any (?) order by paper_id"
                + UPSERT, ids);
        update(WORDS + " and s.paper_id = any (?) order by s.paper_id" + REPLACED, ids);
        update(FORMER + " and s.paper_id = any (?) order by s.paper_id, s.version" + FORMER_REPLACED, ids);
    }

    private void update(String sql, UUID[] ids) {
        database.update(sql, statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", ids)));
    }
}
