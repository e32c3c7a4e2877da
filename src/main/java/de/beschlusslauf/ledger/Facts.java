package de.beschlusslauf.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Brings the facts of an entry into the few forms the ledger takes, and refuses everything else. */
final class Facts {

    /** Longer texts are contents, not facts: they belong in a table, their hash in the ledger. */
    static final int LONGEST_TEXT = 200;

    /** Beyond it JSON numbers are no longer exact (RFC 8785). */
    private static final long LARGEST_INTEGER = (1L << 53) - 1;

    private Facts() {
    }

    /** @throws IllegalArgumentException if a value is no fact, for instance a fraction or a long text */
    static Map<String, @Nullable Object> of(Map<String, ?> facts) {
        Map<String, @Nullable Object> plain = new TreeMap<>();
        facts.forEach((name, value) -> plain.put(text(name, name), plain(name, value)));
        return plain;
    }

    private static @Nullable Object plain(String name, @Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Integer || value instanceof Long) {
            return integer(name, ((Number) value).longValue());
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof LocalDate || value instanceof Instant || value instanceof UUID) {
            return value.toString();
        }
        if (value instanceof String text) {
            return text(name, text);
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(each -> plain(name, each)).toList();
        }
        if (value instanceof Map<?, ?> nested) {
            Map<String, @Nullable Object> plain = new TreeMap<>();
            nested.forEach((key, each) -> plain.put(text(name, key.toString()), plain(key.toString(), each)));
            return plain;
        }
        throw new IllegalArgumentException("Ledger fact '" + name + "' is a " + value.getClass().getSimpleName()
                + "; only ids, integers, constants, dates and short texts are facts");
    }

    private static Long integer(String name, long value) {
        if (Math.abs(value) > LARGEST_INTEGER) {
            throw new IllegalArgumentException("Ledger fact '" + name + "' is larger than 2^53 - 1");
        }
        return value;
    }

    private static String text(String name, String value) {
        if (value.length() > LONGEST_TEXT || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Ledger fact '" + name + "' is a text, not a fact: at most "
                    + LONGEST_TEXT + " characters in one line");
        }
        return value;
    }
}
