package de.beschlusslauf.dossier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import de.beschlusslauf.ledger.Sha256;

/** A ZIP file whose bytes depend on its contents and their order only: nothing is packed, and every entry has one date. */
final class Archive implements AutoCloseable {

    /** Late enough that no time zone is written. */
    private static final LocalDateTime DATE = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final SortedMap<String, String> hashes = new TreeMap<>();
    private final Set<String> names = new HashSet<>();

    /** @param target is not closed, so that whoever gave it sees failures */
    Archive(OutputStream target) {
        zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
        zip.setMethod(ZipOutputStream.STORED);
    }

    boolean holds(String name) {
        return names.contains(name);
    }

    void add(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(name, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    /** @param source is opened twice, since the check sum stands before the content */
    void add(String name, long size, Source source) throws IOException {
        names.add(name);
        CRC32 crc = new CRC32();
        try (InputStream first = new CheckedInputStream(source.open(), crc)) {
            hashes.put(name, Sha256.of(first));
        }
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(DATE);
        entry.setSize(size);
        entry.setCompressedSize(size);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        try (InputStream second = source.open()) {
            second.transferTo(zip);
        }
        zip.closeEntry();
    }

    /** The hash of everything that was added. */
    SortedMap<String, String> hashes() {
        return hashes;
    }

    @Override
    public void close() throws IOException {
        zip.finish();
    }

    /** Where a content comes from. */
    interface Source {

        InputStream open() throws IOException;
    }
}
