package de.beschlusslauf.organization;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Since when the versions of a municipality's profile are in use here. */
@Service
public class ProfileVersions {

    private final JdbcClient database;

    ProfileVersions(JdbcClient database) {
        this.database = database;
    }

    /** When this version was first loaded; empty if it never was. @param version as the profile names it, "2021-03" */
    @Transactional(readOnly = true)
    public Optional<Instant> since(String bodyId, String version) {
        return database.sql("SELECT min(loaded_at) FROM body_profile WHERE body_id = ? AND version = ?").params(bodyId, version)
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant)).single();
    }
}
