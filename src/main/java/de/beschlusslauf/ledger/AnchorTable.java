package de.beschlusslauf.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Anchors, and with each of them the heads that had moved since the one before. */
@Repository
class AnchorTable {

    private final JdbcClient database;
    private final JdbcTemplate portions;
    private final Duration patience;

    /** @param patience how long a transaction that anchors waits for a lock */
    AnchorTable(JdbcClient database, DataSource source, @Value("${beschlusslauf.anchors.patience:PT30S}") Duration patience) {
        this.database = database;
        this.patience = patience;
        portions = new JdbcTemplate(source);
        portions.setFetchSize(2_000);
    }

    /** The running transaction waits so long for a lock and no longer, so that nobody who holds one stops the anchors unheard. */
    void waitBriefly() {
        database.sql("SELECT set_config('lock_timeout', ?, true)").param(patience.toMillis() + "ms").query(String.class).single();
    }

    /**
     * Lets one transaction at a time anchor the municipality, whichever node it runs on.
     *
     * @throws DataAccessException if another one takes too long
     */
    void lock(String bodyId) {
        waitBriefly();
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended('anchor ' || ?, 0)) IS NULL").param(bodyId)
                .query(Boolean.class).single();
    }

    Optional<Anchor> last(String bodyId) {
        return anchors("body_id = ? ORDER BY number DESC LIMIT 1", bodyId).stream().findFirst();
    }

    Optional<Anchor> find(String bodyId, int number) {
        return anchors("body_id = ? AND number = ?", bodyId, number).stream().findFirst();
    }

    /** In their order, a portion at a time. */
    List<Anchor> after(String bodyId, int number) {
        return anchors("body_id = ? AND number > ? ORDER BY number LIMIT 1000", bodyId, number);
    }

    void add(Anchor anchor) {
        database.sql("INSERT INTO ledger_anchor (body_id, number, content, signature, key, hash) VALUES (?, ?, ?, ?, ?, ?)")
                .params(anchor.bodyId(), anchor.number(), anchor.content(), anchor.signature(), anchor.key(),
                        anchor.hash()).update();
    }

    /** @return how many heads have moved since the last anchor */
    int noteMoved(String bodyId, int number) {
        return database.sql("""
                INSERT INTO ledger_anchored_head (body_id, number, kind, id, sequence, hash)
                SELECT c.body_id, ?, c.kind, c.id, c.sequence, c.hash FROM ledger_chain c
                WHERE c.body_id = ? AND c.sequence > coalesce((SELECT max(h.sequence) FROM ledger_anchored_head h
                    WHERE h.body_id = c.body_id AND h.kind = c.kind AND h.id = c.id), 0)""")
                .params(number, bodyId).update();
    }

    /** All heads as that anchor knew them, by kind and id in the order of their bytes. */
    List<Head> heads(String bodyId, int number) {
        List<Head> heads = new ArrayList<>();
        eachHead(bodyId, number, (head, stands) -> heads.add(head));
        return heads;
    }

    /** The same one by one, without holding them; to be called in a transaction. */
    void eachHead(String bodyId, int number, Heads action) {
        portions.query("""
                SELECT h.*, EXISTS (SELECT 1 FROM ledger_entry e JOIN ledger_chain c ON c.kind = e.chain_kind AND c.id = e.chain_id
                    WHERE e.chain_kind = h.kind AND e.chain_id = h.id AND e.sequence = h.sequence AND e.hash = h.hash
                    AND c.body_id = h.body_id) AS stands
                FROM (SELECT DISTINCT ON (kind COLLATE "C", id COLLATE "C") kind, id, sequence, hash, body_id FROM ledger_anchored_head
                    WHERE body_id = ? AND number <= ? ORDER BY kind COLLATE "C", id COLLATE "C", number DESC) h
                ORDER BY h.kind COLLATE "C", h.id COLLATE "C"
                """, row -> {
                    action.head(head(row), row.getBoolean("stands"));
                }, bodyId, number);
    }

    /** The heads that were noted with each of these anchors, each anchor's in the order of {@link #heads}; to be called in a transaction. */
    void eachMoved(String bodyId, int first, int last, Moved action) {
        portions.query("""
                SELECT number, kind, id, sequence, hash FROM ledger_anchored_head WHERE body_id = ? AND number BETWEEN ? AND ?
                ORDER BY number, kind COLLATE "C", id COLLATE "C"
                """, row -> {
                    action.head(row.getInt("number"), head(row));
                }, bodyId, first, last);
    }

    /** The anchor that first knew the chain as it ends now; empty if none does. */
    Optional<Integer> firstOfHead(Chain chain) {
        return database.sql("""
                SELECT h.number FROM ledger_chain c JOIN ledger_anchored_head h ON h.body_id = c.body_id
                AND h.kind = c.kind AND h.id = c.id AND h.sequence = c.sequence WHERE c.kind = ? AND c.id = ?""")
                .params(chain.kind(), chain.id()).query(Integer.class).optional();
    }

    /** A head that no anchor up to that one knows of. */
    Optional<Head> headBeyond(String bodyId, int number) {
        return database.sql("SELECT kind, id, sequence, hash FROM ledger_anchored_head WHERE body_id = ? AND number > ? LIMIT 1")
                .params(bodyId, number).query((row, at) -> head(row)).optional();
    }

    /** The first head that an anchor knows and the municipality's chains do not. */
    Optional<Head> lostHead(String bodyId) {
        return lost("h.body_id = ?", bodyId);
    }

    /** The same of one chain. */
    Optional<Head> lostHead(String bodyId, Chain chain) {
        return lost("h.body_id = ? AND h.kind = ? AND h.id = ?", bodyId, chain.kind(), chain.id());
    }

    private Optional<Head> lost(String condition, Object... parameters) {
        return database.sql("""
                SELECT h.kind, h.id, h.sequence, h.hash FROM ledger_anchored_head h LEFT JOIN ledger_entry e
                ON e.chain_kind = h.kind AND e.chain_id = h.id AND e.sequence = h.sequence AND e.hash = h.hash
                LEFT JOIN ledger_chain c ON c.kind = h.kind AND c.id = h.id AND c.body_id = h.body_id
                WHERE %s AND (e.hash IS NULL OR c.id IS NULL) ORDER BY h.number, h.kind, h.id LIMIT 1""".formatted(condition))
                .params(parameters).query((row, at) -> head(row)).optional();
    }

    List<String> bodies() {
        return database.sql("SELECT DISTINCT body_id FROM ledger_chain ORDER BY body_id").query(String.class).list();
    }

    private List<Anchor> anchors(String condition, Object... parameters) {
        return database.sql("SELECT body_id, number, content, signature, key, hash FROM ledger_anchor WHERE " + condition)
                .params(parameters).query((row, at) -> new Anchor(row.getString("body_id"), row.getInt("number"),
                        row.getString("content"), row.getString("signature"), row.getString("key"),
                        row.getString("hash"))).list();
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(new Chain(row.getString("kind"), row.getString("id")), row.getLong("sequence"), row.getString("hash"));
    }

    /** Takes one head, and whether the chains still hold it. */
    interface Heads {

        void head(Head head, boolean stands);
    }

    /** Takes one head, and the number of the anchor with which it was noted. */
    interface Moved {

        void head(int number, Head head);
    }

    /** Where a chain ended. */
    record Head(Chain chain, long sequence, String hash) {

        byte[] leaf() {
            return CanonicalJson.of(Map.of("chain", chain.toString(), "hash", hash, "sequence", sequence))
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
