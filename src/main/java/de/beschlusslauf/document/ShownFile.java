package de.beschlusslauf.document;

import java.util.List;

/**
 * A file as forms and programs see it.
 *
 * @param id never changes
 * @param name with its ending
 * @param mediaType as found in the content
 * @param size in bytes
 * @param url address from which it is downloaded
 */
public record ShownFile(String id, String name, String mediaType, long size, String url) {

    /** The files in their order. */
    public static List<ShownFile> of(List<StoredFile> files) {
        return files.stream().map(ShownFile::of).toList();
    }

    public static ShownFile of(StoredFile file) {
        String id = file.id().value().toString();
        return new ShownFile(id, file.name(), file.mediaType(), file.size(), "/api/files/" + id);
    }
}
