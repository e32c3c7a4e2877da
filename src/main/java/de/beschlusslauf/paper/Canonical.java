package de.beschlusslauf.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/** Writes values in one unmistakable way, each with its length in front, and hashes them. */
final class Canonical {

    private final MessageDigest digest;

    Canonical(String what) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        add(what);
    }

    Canonical add(@Nullable Object value) {
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

    /** May be asked once. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
