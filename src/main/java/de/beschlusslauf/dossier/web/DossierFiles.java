package de.beschlusslauf.dossier.web;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import de.beschlusslauf.dossier.Dossiers;
import de.beschlusslauf.paper.PaperId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Writes a dossier into a file before anything of it leaves, so that a client that reads slowly holds no connection to the
 * database, and one that asks for what cannot be made gets a sentence and not half a file.
 */
@Component
class DossierFiles {

    private final Dossiers dossiers;

    private final Path folder;

    /** @param folder in which the files lie; it exists */
    DossierFiles(Dossiers dossiers, @Value("${beschlusslauf.dossiers.directory:${java.io.tmpdir}}") Path folder) {
        this.dossiers = dossiers;
        this.folder = folder;
    }

    /**
     * A whole dossier.
     *
     * @param content to be read once and closed, which gives its place on the disk back
     * @param size in bytes
     */
    record Made(InputStream content, long size) {
    }

    /** @param state number of an anchor that knows the paper */
    Made make(PaperId id, int state) throws IOException {
        FileChannel file = nameless();
        try {
            OutputStream target = new BufferedOutputStream(Channels.newOutputStream(file));
            dossiers.write(id, state, target);
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
        Path file = Files.createTempFile(folder, "dossier", ".zip");
        try {
            return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            Files.delete(file);
            throw e;
        }
    }
}
