package de.beschlusslauf.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import de.beschlusslauf.database.DatabaseProblem;
import org.jspecify.annotations.Nullable;

/** Says that this JVM, and no other, uses the folder; the operating system lets go of it even after {@code kill -9}. */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock take(Folder folder) {
        Path holder = folder.root().resolve("holder");
        try {
            FileChannel channel = FileChannel.open(folder.root().resolve("lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw inUse(folder, holder);
            }
            Files.writeString(holder, String.valueOf(ProcessHandle.current().pid()));
            return new FolderLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static DatabaseProblem inUse(Folder folder, Path holder) throws IOException {
        String process = Files.exists(holder) ? " (Prozess " + Files.readString(holder) + ")" : "";
        return new DatabaseProblem(
                "Der Datenordner " + folder.root() + " wird schon von einem laufenden Beschlusslauf" + process
                        + " benutzt.",
                "Beenden Sie diesen oder wählen Sie mit --beschlusslauf.database.directory=… einen anderen Ordner.");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
