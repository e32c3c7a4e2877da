package de.beschlusslauf.document;

/**
 * A file as it was stored; immutable.
 *
 * @param bodyId municipality that owns the file
 * @param name file name without folders
 * @param mediaType type found in the content, for instance {@code application/pdf}
 * @param size in bytes
 * @param sha256 hash of the content, 64 hexadecimal digits
 */
public record StoredFile(FileId id, String bodyId, String name, String mediaType, long size, String sha256) {
}
