package de.beschlusslauf.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/** Writes values in one unmistakable way, each with its length in front, and hashes them. */
public final class ValueHash {

    private final MessageDigest digest;

    /** @param what is hashed, so that different things with the same values have different hashes */
    public ValueHash(String what) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        add(what);
    }

    /** Constants count by their name, everything else as it is written; null is a value of its own. */
    public ValueHash add(@Nullable Object value) {
        if (value == null) {
            digest.update((byte) '-');
            return this;
        }
        String text = value instanceof Enum<?> constant ? constant.name() : value.toString();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
        return this;
    }

    /** 64 hexadecimal digits in lower case; may be asked once. */
    public String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
