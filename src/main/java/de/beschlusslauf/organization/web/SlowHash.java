package de.beschlusslauf.organization.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** PBKDF2 with SHA-256, slow enough (about 0.1 s) that trying out passwords does not pay. */
final class SlowHash {

    private static final int ROUNDS = 210_000;
    private static final int BITS = 256;

    private SlowHash() {
    }

    /** The same text and salt give the same 64 hexadecimal digits. */
    static String of(String text, String salt) {
        try {
            byte[] bytes = ("beschlusslauf:" + salt).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(text.toCharArray(), bytes, ROUNDS, BITS)).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JVM has PBKDF2", e);
        }
    }
}
