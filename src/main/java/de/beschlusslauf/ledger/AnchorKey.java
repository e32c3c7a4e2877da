package de.beschlusslauf.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/**
 * The Ed25519 key that signs anchors.
 *
 * @param id first 16 hexadecimal digits of the SHA-256 of the public key
 */
record AnchorKey(String id, PublicKey publicKey, PrivateKey privateKey) {

    private static final String ALGORITHM = "Ed25519";

    /** @throws IllegalArgumentException if the two do not belong together */
    static AnchorKey of(PublicKey publicKey, PrivateKey privateKey) {
        AnchorKey key = new AnchorKey(id(publicKey), publicKey, privateKey);
        if (!verifies(publicKey, "probe", key.sign("probe"))) {
            throw new IllegalArgumentException("The public key does not belong to the private one");
        }
        return key;
    }

    static String id(PublicKey key) {
        return fingerprint(key).substring(0, 16);
    }

    /** SHA-256 of the public key (SubjectPublicKeyInfo, RFC 8410). */
    static String fingerprint(PublicKey key) {
        return Sha256.of(key.getEncoded());
    }

    /** Signature over the text in UTF-8, in base 64. */
    String sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean verifies(PublicKey key, String text, String signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(signed));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
