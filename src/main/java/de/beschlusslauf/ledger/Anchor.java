package de.beschlusslauf.ledger;

/**
 * A signed statement about where all chains of a municipality ended at one moment.
 *
 * @param number 1 for the first of the municipality, without gaps
 * @param content canonical JSON, exactly as it was signed
 * @param signature Ed25519 over the content in UTF-8, in base 64
 * @param key id of the key that signed
 * @param hash SHA-256 of the content, which the next anchor names
 */
public record Anchor(String bodyId, int number, String content, String signature, String key, String hash) {
}
