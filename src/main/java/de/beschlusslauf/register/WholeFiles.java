package de.beschlusslauf.register;

import java.io.BufferedOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;

import de.beschlusslauf.refusal.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes a file to its end before anything of it leaves, so that a client that reads slowly holds no connection to the
 * database, and one that asks for what cannot be made gets a sentence and not half a file. Nobody holds more than a few files at
 * once, so that whoever reads slowly takes neither the disk nor the threads from everybody else.
 */
@Component
public class WholeFiles {

    static final int OF_ONE_READER = 3;

    private final Shares open = new Shares();

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
     * @param content to be read once and closed, which gives its place on the disk and that of the reader back
     * @param size in bytes
     */
    public record Made(InputStream content, long size) {
    }

    /**
     * @param reader user id of whoever fetches the file
     * @throws IOException if the disk does not take it
     * @throws Refusal if the reader has not yet closed three others
     */
    public Made make(String reader, Content content) throws IOException {
        if (!open.take(reader, OF_ONE_READER)) {
            throw Refusal.conflict("Sie holen gerade schon drei Dateien ab; warten Sie, bis eine fertig ist.");
        }
        try {
            return written(reader, content);
        } catch (IOException | RuntimeException | Error e) {
            open.giveBack(reader);
            throw e;
        }
    }

    private Made written(String reader, Content content) throws IOException {
        FileChannel file = nameless();
        try {
            OutputStream target = new BufferedOutputStream(Channels.newOutputStream(file));
            content.writeTo(target);
            target.flush();
            file.position(0);
            return new Made(new Held(Channels.newInputStream(file), () -> open.giveBack(reader)), file.size());
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

    /** Gives the reader's place back when it is closed for the first time. */
    private static final class Held extends FilterInputStream {

        private final Runnable place;

        private final AtomicBoolean closed = new AtomicBoolean();

        Held(InputStream file, Runnable place) {
            super(file);
            this.place = place;
        }

        @Override
        public void close() throws IOException {
            try {
                super.close();
            } finally {
                if (!closed.getAndSet(true)) {
                    place.run();
                }
            }
        }
    }
}
