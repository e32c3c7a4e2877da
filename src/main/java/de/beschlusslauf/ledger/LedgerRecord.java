package de.beschlusslauf.ledger;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * What an entry speaks of, as canonical JSON with a salt, so that nobody can guess the content from the hash.
 *
 * @param hash SHA-256 of the content in UTF-8; the entry holds it as the fact {@value #FACT}
 */
record LedgerRecord(String hash, String content) {

    static final String FACT = "record";

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final JsonMapper MAPPER = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .withConfigOverride(BigDecimal.class,
                    decimals -> decimals.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .build();

    static LedgerRecord of(Object content) {
        Map<String, Object> all = members(content);
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        all.put("salt", HexFormat.of().formatHex(salt));
        String json = CanonicalJson.of(all);
        return new LedgerRecord(Sha256.of(json), json);
    }

    /** The same content without a salt, to be compared with one that was written before. */
    static String json(Object content) {
        return CanonicalJson.of(members(content));
    }

    private static Map<String, Object> members(Object content) {
        return new TreeMap<>(MAPPER.convertValue(content, new TypeReference<Map<String, Object>>() { }));
    }
}
