package de.beschlusslauf.document;

import java.util.List;
import java.util.Locale;

/** Types of files that may be stored: papers, texts and plain pictures, nothing that can run. */
enum FileType {

    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    GIF("image/gif", "gif"),
    TIFF("image/tiff", "tif", "tiff");

    private final String mediaType;

    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    boolean fits(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> name.endsWith("." + ending));
    }
}
