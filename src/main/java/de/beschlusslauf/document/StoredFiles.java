package de.beschlusslauf.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The register of files; rows are written once and never changed. */
@Repository
class StoredFiles {

    private final JdbcTemplate jdbc;

    StoredFiles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(StoredFile file, String actor, Instant at) {
        jdbc.update("""
                insert into stored_file (id, body_id, name, media_type, size, sha256, created_by, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                file.id().value(), file.bodyId(), file.name(), file.mediaType(), file.size(), file.sha256(),
                actor, at.atOffset(ZoneOffset.UTC));
    }

    Optional<StoredFile> find(FileId id) {
        return jdbc.query("select * from stored_file where id = ?", (row, number) -> file(row), id.value())
                .stream().findFirst();
    }

    private static StoredFile file(ResultSet row) throws SQLException {
        return new StoredFile(new FileId(row.getObject("id", UUID.class)), row.getString("body_id"),
                row.getString("name"), row.getString("media_type"), row.getLong("size"), row.getString("sha256"));
    }
}
