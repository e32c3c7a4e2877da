package de.beschlusslauf.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes and reads the links. Each chain has a head, whose lock makes appends to it wait for each other and which follows them. */
@Repository
class Links {

    private static final String COLUMNS =
            "chain_kind, chain_id, sequence, event, facts, actor, at, previous, hash";

    private final JdbcTemplate database;
    private final EntityManager entities;
    private final Pseudonyms pseudonyms;
    private final Municipalities municipalities;

    Links(JdbcTemplate database, EntityManager entities, Pseudonyms pseudonyms, Municipalities municipalities) {
        this.database = database;
        this.entities = entities;
        this.pseudonyms = pseudonyms;
        this.municipalities = municipalities;
    }

    /** Flushes first: rows are locked before chains, in every transaction, or two of them could wait in a circle. */
    void append(List<Act> acts) {
        if (acts.isEmpty()) {
            return;
        }
        entities.flush();
        Map<String, String> actors = new TreeMap<>();
        acts.stream().map(Act::actor).distinct().sorted().forEach(actor -> actors.put(actor, pseudonyms.of(actor)));
        keep(acts.stream().map(Act::record).filter(Objects::nonNull).toList());
        acts.stream().collect(Collectors.groupingBy(Act::chain, TreeMap::new, Collectors.toList()))
                .forEach((chain, ofChain) -> append(chain, ofChain, actors));
    }

    private void keep(List<LedgerRecord> records) {
        if (!records.isEmpty()) {
            database.batchUpdate("INSERT INTO ledger_record (hash, content) VALUES (?, ?)",
                    records.stream().map(each -> new Object[] {each.hash(), each.content()}).toList());
        }
    }

    List<LedgerEntry> read(Chain chain) {
        List<LedgerEntry> entries = new ArrayList<>();
        forEach(chain, entries::add);
        return entries;
    }

    List<LedgerEntry> read(Chain chain, long last) {
        return database.query("SELECT " + COLUMNS + " FROM ledger_entry WHERE chain_kind = ? AND chain_id = ?"
                + " AND sequence <= ? ORDER BY sequence", (row, number) -> entry(row), chain.kind(), chain.id(), last);
    }

    /** Those before that one, newest first. */
    List<LedgerEntry> latest(Chain chain, long before, int limit) {
        return database.query("SELECT " + COLUMNS + " FROM ledger_entry WHERE chain_kind = ? AND chain_id = ?"
                + " AND sequence < ? ORDER BY sequence DESC LIMIT ?", (row, number) -> entry(row), chain.kind(), chain.id(),
                before, limit);
    }

    /** Those of an access chain among them that name the id. */
    List<LedgerEntry> reads(Chain access, String id, long before, int limit) {
        return database.query("SELECT " + COLUMNS + " FROM ledger_entry WHERE chain_kind = 'access' AND chain_id = ?"
                + " AND facts::jsonb -> 'ids' @> to_jsonb(?::text) AND sequence < ? ORDER BY sequence DESC LIMIT ?",
                (row, number) -> entry(row), access.id(), id, before, limit);
    }

    void forEach(Chain chain, Consumer<LedgerEntry> action) {
        database.query("SELECT " + COLUMNS + " FROM ledger_entry WHERE chain_kind = ? AND chain_id = ?"
                + " ORDER BY sequence", row -> {
                    action.accept(entry(row));
                }, chain.kind(), chain.id());
    }

    private void append(Chain chain, List<Act> acts, Map<String, String> actors) {
        Head head = lock(chain);
        List<Object[]> rows = new ArrayList<>();
        for (Act act : acts) {
            LedgerEntry entry = LedgerEntry.linked(chain, head.sequence() + 1, act.event(), act.facts(),
                    actors.get(act.actor()), act.at(), head.hash());
            rows.add(new Object[] {chain.kind(), chain.id(), entry.sequence(), entry.event(), entry.facts(),
                    entry.actor(), entry.at().atOffset(ZoneOffset.UTC), entry.previous(), entry.hash()});
            head = new Head(entry.sequence(), entry.hash());
        }
        database.batchUpdate("INSERT INTO ledger_entry (" + COLUMNS + ")"
                + " VALUES (?, ?, ?, ?, ?::json, ?, ?, ?, ?)", rows);
    }

    private Head lock(Chain chain) {
        return locked(chain).orElseGet(() -> {
            database.update("INSERT INTO ledger_chain (kind, id, body_id, sequence, hash) VALUES (?, ?, ?, 0, ?)"
                    + " ON CONFLICT DO NOTHING", chain.kind(), chain.id(), municipalities.of(chain).orElseThrow(() ->
                    new IllegalStateException("Chain " + chain + " belongs to no municipality")), LedgerEntry.NO_PREDECESSOR);
            return locked(chain).orElseThrow();
        });
    }

    private Optional<Head> locked(Chain chain) {
        return database.query("SELECT sequence, hash FROM ledger_locked_head(?, ?)",
                Links::head, chain.kind(), chain.id()).stream().findFirst();
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(row.getLong("sequence"), row.getString("hash"));
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(new Chain(row.getString("chain_kind"), row.getString("chain_id")),
                row.getLong("sequence"), row.getString("event"), row.getString("facts"), row.getString("actor"),
                row.getTimestamp("at").toInstant(), row.getString("previous"), row.getString("hash"));
    }

    /** Where a chain ends. */
    record Head(long sequence, String hash) {

        static final Head NONE = new Head(0, LedgerEntry.NO_PREDECESSOR);
    }
}
