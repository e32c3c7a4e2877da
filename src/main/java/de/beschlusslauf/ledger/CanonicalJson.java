package de.beschlusslauf.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.erdtman.jcs.JsonCanonicalizer;

/** The one way to write a JSON object, so that equal contents have equal hashes (RFC 8785). */
final class CanonicalJson {

    private static final String SHORT = "\b\f\n\r\t";

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

    /** One text as JSON writes it (RFC 8785, section 3.2.2.2). */
    static String string(String text) {
        StringBuilder json = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            int known = SHORT.indexOf(each);
            if (each == '"' || each == '\\') {
                json.append('\\').append(each);
            } else if (known >= 0) {
                json.append('\\').append("bfnrt".charAt(known));
            } else if (each < ' ') {
                json.append("\\u").append(HexFormat.of().toHexDigits(each));
            } else {
                json.append(each);
            }
        }
        return json.append('"').toString();
    }

    /** Empty if it is no JSON, or no object: nobody but a forger writes that. */
    @SuppressWarnings("unchecked")
    static Optional<Map<String, Object>> find(String json) {
        try {
            return MAPPER.readTree(json) instanceof ObjectNode object ? Optional.of(MAPPER.convertValue(object, Map.class)) : Optional.empty();
        } catch (IOException noJson) {
            return Optional.empty();
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
