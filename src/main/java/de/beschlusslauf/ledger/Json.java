package de.beschlusslauf.ledger;

import java.util.Map;

/** Canonical JSON (RFC 8785) for whoever writes beside the ledger what has to be hashed or compared like it. */
public final class Json {

    private Json() {
    }

    /** @param content texts, integers, truth values, lists and maps of them */
    public static String canonical(Map<String, ?> content) {
        return CanonicalJson.of(content);
    }
}
