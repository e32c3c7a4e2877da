package de.beschlusslauf.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** Reads chains in their order, head and links in one statement, so that what is appended meanwhile disturbs nothing. */
@Repository
class ChainScan {

    /** Hashes of what is kept beside an entry are computed where it lies, so that no text travels. */
    private static final String ROWS = """
            SELECT c.kind AS chain_kind, c.id AS chain_id, c.sequence AS head_sequence, c.hash AS head_hash,
                   e.sequence, e.event, e.facts, e.actor, e.at, e.previous, e.hash, e.facts ->> 'record' AS record,
                   (SELECT encode(sha256(convert_to(r.content, 'UTF8')), 'hex') FROM ledger_record r
                    WHERE r.hash = e.facts ->> 'record') AS kept,
                   (SELECT encode(sha256(q.salt || convert_to(q.user_id, 'UTF8')), 'hex') FROM ledger_pseudonym q
                    WHERE q.pseudonym = e.actor) AS person
            FROM ledger_chain c LEFT JOIN ledger_entry e ON e.chain_kind = c.kind AND e.chain_id = c.id
            WHERE %s ORDER BY c.kind, c.id, e.sequence""";

    private final JdbcTemplate database;

    ChainScan(DataSource source) {
        database = new JdbcTemplate(source);
        database.setFetchSize(2_000);
    }

    void ofChain(Chain chain, Rows action) {
        database.query(ROWS.formatted("c.kind = ? AND c.id = ?"), each(action), chain.kind(), chain.id());
    }

    void ofBody(String bodyId, Rows action) {
        database.query(ROWS.formatted("c.body_id = ?"), each(action), bodyId);
    }

    long entries(String bodyId) {
        Long sum = database.queryForObject("SELECT coalesce(sum(sequence), 0) FROM ledger_chain WHERE body_id = ?",
                Long.class, bodyId);
        return sum == null ? 0 : sum;
    }

    private static RowCallbackHandler each(Rows action) {
        return row -> {
            Chain chain = new Chain(row.getString("chain_kind"), row.getString("chain_id"));
            action.row(chain, new Links.Head(row.getLong("head_sequence"), row.getString("head_hash")),
                    row.getString("hash") == null ? null : entry(chain, row), new Beside(row.getString("record"),
                            row.getString("kept"), row.getString("person")));
        };
    }

    private static LedgerEntry entry(Chain chain, ResultSet row) throws SQLException {
        return new LedgerEntry(chain, row.getLong("sequence"), row.getString("event"), row.getString("facts"),
                row.getString("actor"), row.getTimestamp("at").toInstant(), row.getString("previous"),
                row.getString("hash"));
    }

    /**
     * What is kept beside an entry.
     *
     * @param record hash of what it speaks of; null if it speaks of nothing
     * @param kept hash of what is kept for it; null if nothing is
     * @param person pseudonym that belongs to whoever stands for its actor; null if nobody does
     */
    record Beside(@Nullable String record, @Nullable String kept, @Nullable String person) {
    }

    /** Takes one row; the entry is null where a chain has none. */
    interface Rows {

        void row(Chain chain, Links.Head head, @Nullable LedgerEntry entry, Beside beside);
    }
}
