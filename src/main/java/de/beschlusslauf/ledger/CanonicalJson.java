package de.beschlusslauf.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import com.fasterxml.jackson.databind.json.JsonMapper;
import org.erdtman.jcs.JsonCanonicalizer;

/** The one way to write a JSON object, so that equal contents have equal hashes (RFC 8785). */
final class CanonicalJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private CanonicalJson() {
    }

    static String of(Map<String, ?> content) {
        try {
            return new JsonCanonicalizer(MAPPER.writeValueAsString(content)).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> read(String json) {
        try {
            return MAPPER.readValue(json, Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
