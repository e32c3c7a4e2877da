package de.beschlusslauf.register;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes a file to its end before anything of it leaves, so that a client that reads slowly holds no connection to the
 * database, and one that asks for what cannot be made gets a sentence and not half a file.
 */
@Component
public class WholeFiles {

    private final Path folder;

    /** @param folder in which the files lie; it exists */
    public WholeFiles(@Value("${beschlusslauf.dossiers.directory:${java.io.tmpdir}}") Path folder) {
        this.folder = folder;
    }

    /** What a file is to hold. */
    public interface Content {

        /** @param file stays open */
        void writeTo(OutputStream file) throws IOException;
    }

    /**
     * A whole file.
     *
     * @param content to be read once and closed, which gives its place on the disk back
     * @param size in bytes
     */
    public record Made(InputStream content, long size) {
    }

    /** @throws IOException if the disk does not take it */
    public Made make(Content content) throws IOException {
        FileChannel file = nameless();
        try {
            OutputStream target = new BufferedOutputStream(Channels.newOutputStream(file));
            content.writeTo(target);
            target.flush();
            file.position(0);
            return new Made(Channels.newInputStream(file), file.size());
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Its name is gone as soon as it is open: whatever becomes of this process, nobody finds it later. */
    private FileChannel nameless() throws IOException {
        Path file = Files.createTempFile(folder, "beschlusslauf", ".tmp");
        try {
            return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            Files.delete(file);
            throw e;
        }
    }
}
