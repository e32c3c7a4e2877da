package de.beschlusslauf.document;

/** A file as forms and programs see it; {@code size} in bytes, {@code url} downloads it. */
public record ShownFile(String id, String name, String mediaType, long size, String url) {

    public static ShownFile of(StoredFile file) {
        String id = file.id().value().toString();
        return new ShownFile(id, file.name(), file.mediaType(), file.size(), "/api/files/" + id);
    }
}
