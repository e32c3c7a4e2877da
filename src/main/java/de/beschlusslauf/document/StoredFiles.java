package de.beschlusslauf.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    /** Those of the files that exist. */
    Map<FileId, StoredFile> find(Collection<FileId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return JdbcClient.create(jdbc)
                .sql("select id, body_id, name, media_type, size, sha256 from stored_file where id in (:ids)")
                .param("ids", ids.stream().map(FileId::value).collect(Collectors.toSet()))
                .query((row, number) -> file(row)).stream().collect(Collectors.toMap(StoredFile::id, file -> file));
    }

    /** Whether all of the files are the person's. */
    boolean uploadedBy(String userId, Collection<FileId> ids) {
        Set<UUID> asked = ids.stream().map(FileId::value).collect(Collectors.toSet());
        return asked.isEmpty() || JdbcClient.create(jdbc)
                .sql("select count(*) from stored_file where id in (:ids) and created_by = :person")
                .param("ids", asked).param("person", userId).query(Long.class).single() == asked.size();
    }

    private static StoredFile file(ResultSet row) throws SQLException {
        return new StoredFile(new FileId(row.getObject("id", UUID.class)), row.getString("body_id"),
                row.getString("name"), row.getString("media_type"), row.getLong("size"), row.getString("sha256"));
    }
}
