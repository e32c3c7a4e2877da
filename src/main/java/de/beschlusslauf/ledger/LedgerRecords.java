package de.beschlusslauf.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What entries speak of, word for word, found by the hash that they hold. */
@Service
public class LedgerRecords {

    private final JdbcClient database;

    LedgerRecords(JdbcClient database) {
        this.database = database;
    }

    /** The content as it was hashed; empty if there never was one, or if it has been erased lawfully. */
    @Transactional(readOnly = true)
    public Optional<String> find(String hash) {
        return database.sql("SELECT content FROM ledger_record WHERE hash = ?").param(hash).query(String.class).optional();
    }

    /** All of them that there are, by hash. */
    @Transactional(readOnly = true)
    public Map<String, String> find(Collection<String> hashes) {
        Map<String, String> contents = new HashMap<>();
        if (hashes.isEmpty()) {
            return contents;
        }
        database.sql("SELECT hash, content FROM ledger_record WHERE hash IN (:hashes)").param("hashes", hashes)
                .query((RowCallbackHandler) row -> contents.put(row.getString("hash"), row.getString("content")));
        return contents;
    }

    /**
     * Keeps a text that is no secret, for instance a model, and is named by entries of several chains.
     *
     * @return its hash
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String keep(String content) {
        String hash = Sha256.of(content);
        database.sql("INSERT INTO ledger_record (hash, content) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(hash, content).update();
        return hash;
    }
}
