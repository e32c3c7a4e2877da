package de.beschlusslauf.ledger;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Salted hashes that stand for persons in the ledger. Whoever deletes the salt makes the entries anonymous without
 * touching them (Art. 17 GDPR), which is why entries never hold a user id.
 */
@Service
public class Pseudonyms {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient database;

    Pseudonyms(JdbcClient database) {
        this.database = database;
    }

    /** The hash that stands for the user id, made at its first use. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String of(String userId) {
        return find(userId).orElseGet(() -> create(userId));
    }

    /** Those of the user ids for which a hash stands; whoever has been erased is missing. */
    @Transactional(readOnly = true)
    public Set<String> known(Collection<String> userIds) {
        return Set.copyOf(database.sql("SELECT user_id FROM ledger_pseudonym WHERE user_id = ANY (?)")
                .param(userIds.toArray(String[]::new)).query(String.class).list());
    }

    /** User id behind the hash; empty if the person has been erased. */
    @Transactional(readOnly = true)
    public Optional<String> userId(String pseudonym) {
        return database.sql("SELECT user_id FROM ledger_pseudonym WHERE pseudonym = ?").param(pseudonym)
                .query(String.class).optional();
    }

    /** The same of many in one query; whoever has been erased is missing. */
    @Transactional(readOnly = true)
    public Map<String, String> userIds(Collection<String> pseudonyms) {
        Map<String, String> found = new HashMap<>();
        database.sql("SELECT pseudonym, user_id FROM ledger_pseudonym WHERE pseudonym = ANY (?)")
                .param(pseudonyms.toArray(String[]::new))
                .query((RowCallbackHandler) row -> found.put(row.getString("pseudonym"), row.getString("user_id")));
        return found;
    }

    /** What proves who stands behind the hash; empty if the person has been erased. */
    @Transactional(readOnly = true)
    public Optional<Disclosure> disclose(String pseudonym) {
        return database.sql("SELECT user_id, salt FROM ledger_pseudonym WHERE pseudonym = ?").param(pseudonym)
                .query((row, number) -> new Disclosure(pseudonym, HexFormat.of().formatHex(row.getBytes("salt")),
                        row.getString("user_id"))).optional();
    }

    /**
     * SHA-256 over the salt and the user id in UTF-8 is the pseudonym.
     *
     * @param salt in hexadecimal digits
     */
    public record Disclosure(String pseudonym, String salt, String userId) {
    }

    /** Whoever asks holds the pseudonym until his transaction ends; nobody erases it before. */
    Optional<String> find(String userId) {
        return database.sql("SELECT ledger_pseudonym_of(?)").param(userId).query(String.class).optional();
    }

    private String create(String userId) {
        byte[] salt = new byte[32];
        RANDOM.nextBytes(salt);
        database.sql("INSERT INTO ledger_pseudonym (user_id, salt, pseudonym) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(userId, salt, Sha256.of(salt, userId.getBytes(StandardCharsets.UTF_8)))
                .update();
        return find(userId).orElseThrow();
    }
}
