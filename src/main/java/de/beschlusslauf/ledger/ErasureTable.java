package de.beschlusslauf.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what is to be erased and what says that it was; the database deletes only what an entry calls erased. */
@Repository
class ErasureTable {

    static final String RECORD = "record.erased";
    static final String PERSON = "person.erased";

    private static final RowMapper<Erased> ERASED = (row, number) -> new Erased(
            new Chain(row.getString("chain_kind"), row.getString("chain_id")), row.getLong("sequence"), row.getString("erased"));

    private final JdbcClient database;

    ErasureTable(JdbcClient database) {
        this.database = database;
    }

    /** Waits until nobody acts under the user id, or erases the record with that hash, in a transaction that still runs. */
    void lock(String userIdOrHash) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended('erased ' || ?, 0)) IS NULL").param(userIdOrHash)
                .query(Boolean.class).single();
    }

    /** Chains with entries that speak of the record. */
    List<Chain> speakingOf(String hash) {
        return database.sql("SELECT DISTINCT chain_kind, chain_id FROM ledger_entry WHERE facts ->> 'record' = ?").param(hash)
                .query((row, number) -> new Chain(row.getString("chain_kind"), row.getString("chain_id"))).list();
    }

    /** Municipalities in whose chains the person acted, or whose own chain speaks of the person. */
    List<String> bodiesOf(String pseudonym) {
        return database.sql("""
                SELECT c.body_id FROM ledger_chain c WHERE (c.kind, c.id) IN
                    (SELECT e.chain_kind, e.chain_id FROM ledger_entry e WHERE e.actor = :person)
                UNION SELECT e.chain_id FROM ledger_entry e WHERE e.chain_kind = 'body' AND e.facts ->> 'person' = :person
                ORDER BY 1""").param("person", pseudonym).query(String.class).list();
    }

    /** Records that hold the person's name beside a registration and are not erased yet; of each its chain and place there. */
    List<Erased> registrations(String pseudonym) {
        return database.sql("""
                SELECT e.chain_kind, e.chain_id, e.sequence, e.facts ->> 'record' AS erased FROM ledger_entry e
                WHERE e.chain_kind = 'body' AND e.facts ->> 'person' = ? AND e.event = 'person.registered'
                AND e.facts ->> 'record' IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ledger_entry s
                    WHERE s.event = 'record.erased' AND s.facts ->> 'erased' = e.facts ->> 'record')
                ORDER BY e.chain_id, e.sequence""").param(pseudonym).query(ERASED).list();
    }

    /** Entries that call one of the records erased. */
    List<Erased> ofRecords(Collection<String> hashes) {
        return database.sql("SELECT chain_kind, chain_id, sequence, facts ->> 'erased' AS erased FROM ledger_entry"
                + " WHERE event = 'record.erased' AND facts ->> 'erased' = ANY (?)")
                .param(hashes.toArray(String[]::new)).query(ERASED).list();
    }

    /** Entries that call one of the persons erased. */
    List<Erased> ofPersons(Collection<String> pseudonyms) {
        return database.sql("SELECT chain_kind, chain_id, sequence, facts ->> 'person' AS erased FROM ledger_entry"
                + " WHERE chain_kind = 'body' AND event = 'person.erased' AND facts ->> 'person' = ANY (?)")
                .param(pseudonyms.toArray(String[]::new)).query(ERASED).list();
    }

    /** Number of the first anchor that knows the chain up to that entry; empty if none does yet. */
    Optional<Integer> anchored(String bodyId, Chain chain, long sequence) {
        return database.sql("SELECT number FROM ledger_anchored_head WHERE body_id = ? AND kind = ? AND id = ?"
                + " AND sequence >= ? ORDER BY sequence LIMIT 1").params(bodyId, chain.kind(), chain.id(), sequence)
                .query(Integer.class).optional();
    }

    void eraseRecord(String hash) {
        database.sql("SELECT ledger_erase_record(?)").param(hash).query(Boolean.class).single();
    }

    void erasePerson(String pseudonym) {
        database.sql("SELECT ledger_erase_person(?)").param(pseudonym).query(Boolean.class).single();
    }
}
