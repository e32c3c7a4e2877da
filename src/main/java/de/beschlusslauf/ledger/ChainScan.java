package de.beschlusslauf.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** Reads chains in their order, head and links in one statement, so that what is appended meanwhile disturbs nothing. */
@Repository
class ChainScan {

    /** The moment in an anchor, which begins with it. */
    private static final String MOMENT = "substring(%s.content from 8 for 24)";

    /** Hashes of what is kept beside an entry are computed where it lies, so that no text travels. */
    private static final String ROWS = """
            SELECT c.kind AS chain_kind, c.id AS chain_id, c.sequence AS head_sequence, c.hash AS head_hash,
                   e.sequence, e.event, e.facts, e.actor, e.at, e.previous, e.hash, e.facts ->> 'record' AS record,
                   (SELECT encode(sha256(convert_to(r.content, 'UTF8')), 'hex') FROM ledger_record r
                    WHERE r.hash = e.facts ->> 'record') AS kept,
                   (SELECT encode(sha256(q.salt || convert_to(q.user_id, 'UTF8')), 'hex') FROM ledger_pseudonym q
                    WHERE q.pseudonym = e.actor) AS person,
                   h.number, %2$s AS sealed_at, %3$s AS sealed_before
            FROM ledger_chain c LEFT JOIN ledger_entry e ON e.chain_kind = c.kind AND e.chain_id = c.id
            LEFT JOIN ledger_anchored_head h ON h.body_id = c.body_id AND h.kind = c.kind AND h.id = c.id AND h.sequence = e.sequence
            LEFT JOIN ledger_anchor a ON a.body_id = h.body_id AND a.number = h.number
            LEFT JOIN ledger_anchor b ON b.body_id = h.body_id AND b.number = h.number - 1
            WHERE %1$s ORDER BY c.kind, c.id, e.sequence""";

    private final JdbcTemplate database;

    ChainScan(DataSource source) {
        database = new JdbcTemplate(source);
        database.setFetchSize(2_000);
    }

    void ofChain(Chain chain, Rows action) {
        database.query(rows("c.kind = ? AND c.id = ?"), each(action), chain.kind(), chain.id());
    }

    void ofBody(String bodyId, Rows action) {
        database.query(rows("c.body_id = ?"), each(action), bodyId);
    }

    /** The time that has run since the municipality's last anchor; empty if it has none. */
    Optional<Span> open(String bodyId) {
        return database.query("SELECT number, " + MOMENT.formatted("a") + " AS at FROM ledger_anchor a WHERE body_id = ?"
                + " ORDER BY number DESC LIMIT 1", (row, at) -> new Span(row.getInt("number") + 1, Span.moment(row.getString("at")),
                null), bodyId).stream().findFirst();
    }

    /** The entries that the span's anchor is the first to know, whose heads are noted, and that are dated outside of the span. */
    Optional<Outside> datedOutside(String bodyId, Span span, Duration tolerance) {
        return database.query("""
                WITH fresh AS MATERIALIZED (SELECT h.kind, h.id, h.sequence, (SELECT coalesce(max(p.sequence), 0)
                        FROM ledger_anchored_head p WHERE p.body_id = h.body_id AND p.kind = h.kind AND p.id = h.id
                        AND p.sequence < h.sequence) AS known
                    FROM ledger_anchored_head h WHERE h.body_id = ? AND h.number = ?)
                SELECT e.*, count(*) OVER () AS found FROM fresh JOIN ledger_entry e ON e.chain_kind = fresh.kind
                    AND e.chain_id = fresh.id AND e.sequence > fresh.known AND e.sequence <= fresh.sequence
                WHERE e.at < ? OR e.at > ?
                ORDER BY e.chain_kind, e.chain_id, e.sequence LIMIT 1""", (row, at) -> new Outside(row.getLong("found"), entry(new Chain(
                        row.getString("chain_kind"), row.getString("chain_id")), row)), bodyId, span.number(),
                bound(span.after(), tolerance.negated()), bound(span.until(), tolerance)).stream().findFirst();
    }

    private static @Nullable OffsetDateTime bound(@Nullable Instant moment, Duration more) {
        return moment == null ? null : moment.plus(more).atOffset(ZoneOffset.UTC);
    }

    long entries(String bodyId) {
        Long sum = database.queryForObject("SELECT coalesce(sum(sequence), 0) FROM ledger_chain WHERE body_id = ?",
                Long.class, bodyId);
        return sum == null ? 0 : sum;
    }

    private static String rows(String condition) {
        return ROWS.formatted(condition, MOMENT.formatted("a"), MOMENT.formatted("b"));
    }

    private static RowCallbackHandler each(Rows action) {
        return row -> {
            Chain chain = new Chain(row.getString("chain_kind"), row.getString("chain_id"));
            action.row(chain, new Links.Head(row.getLong("head_sequence"), row.getString("head_hash")),
                    row.getString("hash") == null ? null : entry(chain, row), new Beside(row.getString("record"),
                            row.getString("kept"), row.getString("person"), sealed(row)));
        };
    }

    private static @Nullable Span sealed(ResultSet row) throws SQLException {
        int number = row.getInt("number");
        return row.wasNull() ? null : new Span(number, Span.moment(row.getString("sealed_before")), Span.moment(row.getString("sealed_at")));
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
     * @param sealed the time up to the anchor that knows the chain with this entry as its end; null if none does
     */
    record Beside(@Nullable String record, @Nullable String kept, @Nullable String person, @Nullable Span sealed) {
    }

    /** How many entries, and one of them. */
    record Outside(long count, LedgerEntry first) {
    }

    /** Takes one row; the entry is null where a chain has none. */
    interface Rows {

        void row(Chain chain, Links.Head head, @Nullable LedgerEntry entry, Beside beside);
    }
}
