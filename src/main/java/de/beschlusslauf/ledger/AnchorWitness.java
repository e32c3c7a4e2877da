package de.beschlusslauf.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Remembers outside the database which anchors there are, so that whoever owns the database cannot take them back. The file
 * only grows, by a line for each anchor: municipality, number, hash. Nodes may share it; a node with one of its own learns
 * from the database what others have signed.
 */
@Component
class AnchorWitness {

    private final @Nullable Path file;
    private final TreeMap<String, Sighting> last = new TreeMap<>();
    private long read;

    AnchorWitness(AnchorFiles files) {
        file = files.witness().orElse(null);
        if (file != null) {
            try {
                Files.createDirectories(file.toAbsolutePath().getParent());
                append("");
            } catch (IOException e) {
                throw new IllegalStateException("In der Datei " + file + " merkt sich die Anwendung, was gesiegelt ist, und sie"
                        + " lässt sich nicht schreiben; nennen Sie eine andere (beschlusslauf.anchors.witness-file).", e);
            }
        }
    }

    /** The last anchor of the municipality that has been seen; empty if none has. */
    synchronized Optional<Sighting> last(String bodyId) {
        refresh();
        return Optional.ofNullable(last.get(bodyId));
    }

    /** Municipalities that have been sealed, whatever the database says. */
    synchronized Set<String> bodies() {
        refresh();
        return Set.copyOf(last.keySet());
    }

    /** Remembers the anchor for good, unless that one or a later one is known. To be called once it is committed. */
    synchronized void note(Anchor anchor) {
        refresh();
        Sighting known = last.get(anchor.bodyId());
        if (file == null || known != null && known.number() >= anchor.number()) {
            return;
        }
        try {
            append(anchor.bodyId() + " " + anchor.number() + " " + anchor.hash() + "\n");
        } catch (IOException e) {
            throw new IllegalStateException("Siegel " + anchor.number() + " von " + anchor.bodyId() + " steht nicht in " + file, e);
        }
        refresh();
    }

    private void append(String line) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
    }

    /** Reads what has been added since the last time, also by other nodes; a line that is not whole yet waits. */
    private void refresh() {
        if (file == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < read) {
                read = 0;
                last.clear();
            }
            ByteBuffer added = ByteBuffer.allocate(Math.toIntExact(channel.size() - read));
            channel.read(added, read);
            String text = new String(added.array(), 0, added.position(), StandardCharsets.UTF_8);
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            read += whole.getBytes(StandardCharsets.UTF_8).length;
            whole.lines().forEach(this::learn);
        } catch (IOException e) {
            throw new IllegalStateException("Die Datei " + file + " (beschlusslauf.anchors.witness-file) lässt sich nicht lesen.", e);
        }
    }

    private void learn(String line) {
        String[] parts = line.split(" ");
        if (parts.length != 3 || !parts[1].matches("\\d{1,9}") || !parts[2].matches("[0-9a-f]{64}")) {
            throw new IllegalStateException("In der Datei " + file + " (beschlusslauf.anchors.witness-file) steht eine Zeile, die"
                    + " nicht von dieser Anwendung stammt: " + line);
        }
        Sighting sighting = new Sighting(Integer.parseInt(parts[1]), parts[2]);
        last.merge(parts[0], sighting, (known, other) -> known.number() >= other.number() ? known : other);
    }

    /** An anchor that was there. */
    record Sighting(int number, String hash) {
    }
}
