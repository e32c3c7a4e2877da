package de.beschlusslauf.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import de.beschlusslauf.refusal.Refusal;
import org.springframework.util.unit.DataSize;

/** A file on its way in: read once into a temporary file, counted and hashed, gone when closed. */
final class Upload implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final Path file;

    private final MessageDigest digest = sha256();

    private long size;

    private Upload(Path file) {
        this.file = file;
    }

    /** @throws Refusal if nothing comes, or more than the limit */
    static Upload read(InputStream source, String name, DataSize limit) throws IOException {
        Upload upload = new Upload(Files.createTempFile("upload", null));
        try (OutputStream target = Files.newOutputStream(upload.file)) {
            upload.copy(source, target, name, limit);
            return upload;
        } catch (IOException | RuntimeException failed) {
            upload.close();
            throw failed;
        }
    }

    private void copy(InputStream source, OutputStream target, String name, DataSize limit) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = source.read(buffer); read >= 0; read = source.read(buffer)) {
            size += read;
            if (size > limit.toBytes()) {
                throw Refusal.tooLarge("Die Datei „" + name + "“ ist größer als " + limit.toMegabytes()
                        + " MB; bitte verkleinern oder teilen Sie sie.");
            }
            digest.update(buffer, 0, read);
            target.write(buffer, 0, read);
        }
        if (size == 0) {
            throw new Refusal("Die Datei „" + name + "“ ist leer; bitte wählen Sie eine Datei mit Inhalt.");
        }
    }

    Path file() {
        return file;
    }

    long size() {
        return size;
    }

    /** May be asked once. */
    String sha256Hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
