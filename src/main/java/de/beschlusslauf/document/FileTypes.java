package de.beschlusslauf.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import de.beschlusslauf.refusal.Refusal;
import org.apache.tika.Tika;

/** Finds out what a file is by its content; the name must agree, so that nothing hides behind a harmless ending. */
final class FileTypes {

    private static final Tika TIKA = new Tika();

    private FileTypes() {
    }

    /** @throws Refusal if the content is of no allowed type, or the name's ending says something else */
    static FileType sniff(Path content, String fileName) throws IOException {
        FileType type = find(content).orElseThrow(() -> new Refusal("Die Datei „" + fileName
                + "“ ist weder PDF, DOCX, ODT noch ein Bild (PNG, JPEG, GIF, TIFF); bitte wandeln Sie sie um,"
                + " zum Beispiel in PDF."));
        if (!type.fits(fileName)) {
            throw new Refusal("Der Inhalt der Datei „" + fileName + "“ ist " + type
                    + ", die Endung sagt etwas anderes; bitte benennen Sie die Datei richtig.");
        }
        return type;
    }

    private static Optional<FileType> find(Path content) throws IOException {
        String detected;
        try (InputStream stream = Files.newInputStream(content)) {
            detected = TIKA.detect(stream);
        }
        if (detected.equals("application/zip") || detected.startsWith("application/vnd.oasis.opendocument")
                || detected.startsWith("application/x-tika-ooxml")) {
            return packed(content);
        }
        return Arrays.stream(FileType.values()).filter(type -> type.mediaType().equals(detected)).findFirst();
    }

    private static Optional<FileType> packed(Path content) throws IOException {
        try (ZipFile zip = new ZipFile(content.toFile())) {
            if (zip.getEntry("[Content_Types].xml") != null && zip.getEntry("word/document.xml") != null) {
                return Optional.of(FileType.DOCX);
            }
            ZipEntry mimetype = zip.getEntry("mimetype");
            if (mimetype != null && FileType.ODT.mediaType().equals(start(zip, mimetype))) {
                return Optional.of(FileType.ODT);
            }
            return Optional.empty();
        } catch (ZipException broken) {
            return Optional.empty();
        }
    }

    private static String start(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream stream = zip.getInputStream(entry)) {
            return new String(stream.readNBytes(200), StandardCharsets.US_ASCII).strip();
        }
    }
}
