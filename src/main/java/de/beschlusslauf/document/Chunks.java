package de.beschlusslauf.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.io.ByteArrayInputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Contents in rows of 256 KiB, once per municipality and hash, so that memory never holds a whole file. */
@Repository
class Chunks {

    static final int SIZE = 256 * 1024;

    private final JdbcTemplate jdbc;

    Chunks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the content unless the municipality has it; a concurrent upload of the same waits for the first. */
    void keep(String bodyId, String sha256, long size, Path content) throws IOException {
        int fresh = jdbc.update("""
                insert into file_content (body_id, sha256, size) values (?, ?, ?) on conflict do nothing""",
                bodyId, sha256, size);
        if (fresh == 0) {
            return;
        }
        byte[] buffer = new byte[SIZE];
        try (InputStream stream = Files.newInputStream(content)) {
            int position = 0;
            for (int read = stream.readNBytes(buffer, 0, SIZE); read > 0; read = stream.readNBytes(buffer, 0, SIZE)) {
                jdbc.update("insert into file_chunk (body_id, sha256, position, bytes) values (?, ?, ?, ?)",
                        bodyId, sha256, position++, read == SIZE ? buffer : Arrays.copyOf(buffer, read));
            }
        }
    }

    /** Reads row by row while the reader goes on; needs no transaction, since contents never change. */
    InputStream open(StoredFile file) {
        int count = (int) ((file.size() + SIZE - 1) / SIZE);
        return new BufferedInputStream(new SequenceInputStream(new Enumeration<>() {
            private int position;

            @Override
            public boolean hasMoreElements() {
                return position < count;
            }

            @Override
            public InputStream nextElement() {
                if (!hasMoreElements()) {
                    throw new NoSuchElementException();
                }
                return new ByteArrayInputStream(chunk(file, position++));
            }
        }));
    }

    private byte[] chunk(StoredFile file, int position) {
        byte[] bytes = jdbc.queryForObject(
                "select bytes from file_chunk where body_id = ? and sha256 = ? and position = ?",
                byte[].class, file.bodyId(), file.sha256(), position);
        if (bytes == null) {
            throw new IllegalStateException("Chunk " + position + " of " + file.id() + " is missing");
        }
        return bytes;
    }
}
