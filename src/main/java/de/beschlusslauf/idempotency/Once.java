package de.beschlusslauf.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Supplier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs a creating call once per actor and key: a repetition with the same content gets the first answer, one with other
 * content is refused. Key, creation and answer commit together; a repetition that comes too early waits for the first.
 * A key is remembered for the retention ({@code beschlusslauf.idempotency.retention}) and is new after it.
 */
@Component
public class Once {

    static final int LONGEST_KEY = 200;

    private final JdbcTemplate jdbc;

    private final ObjectMapper json;

    private final ObjectMapper sorted;

    private final Retention retention;

    private final Clock clock;

    Once(JdbcTemplate jdbc, ObjectMapper json, Retention retention, Clock clock) {
        this.jdbc = jdbc;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.sorted = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        this.retention = retention;
        this.clock = clock;
    }

    /**
     * @param key the caller's {@code Idempotency-Key}, 1 to 200 characters; null creates without protection
     * @param request what is asked for: everything that tells this call from any other, the address included; the
     *     order of the keys of a map does not count
     * @throws Refusal if the key was used for something else before
     */
    @Transactional
    public <T> T run(String actor, @Nullable String key, Object request, Class<T> type, Supplier<T> create) {
        if (key == null) {
            return create.get();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Refusal.of("Idempotency-Key", "Der Idempotency-Key muss 1 bis " + LONGEST_KEY + " Zeichen haben.");
        }
        String hash = hash(type.getName() + write(sorted, request));
        Instant now = clock.instant();
        int first = jdbc.update("""
                INSERT INTO idempotent_call AS known (actor, key, request_hash, created_at) VALUES (?, ?, ?, ?)
                ON CONFLICT (actor, key) DO UPDATE SET request_hash = excluded.request_hash, response = null,
                    created_at = excluded.created_at
                WHERE known.created_at < ?""", actor, key, hash, Timestamp.from(now),
                Timestamp.from(retention.start(now)));
        if (first == 0) {
            return earlier(actor, key, hash, type);
        }
        T created = create.get();
        jdbc.update("UPDATE idempotent_call SET response = ? WHERE actor = ? AND key = ?", write(json, created), actor, key);
        return created;
    }

    private <T> T earlier(String actor, String key, String hash, Class<T> type) {
        return jdbc.queryForObject("SELECT request_hash, response FROM idempotent_call WHERE actor = ? AND key = ?",
                (row, number) -> {
                    if (!hash.equals(row.getString(1))) {
                        throw Refusal.conflict("Dieser Idempotency-Key wurde schon für einen anderen Auftrag benutzt. "
                                + "Bitte einen neuen Schlüssel wählen.");
                    }
                    return read(row.getString(2), type);
                }, actor, key);
    }

    private static String write(ObjectMapper json, Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write " + value.getClass(), e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot read a stored answer as " + type, e);
        }
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
