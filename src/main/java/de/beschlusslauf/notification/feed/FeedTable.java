package de.beschlusslauf.notification.feed;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code calendar_feed}: per person at most one for each calendar. */
@Repository
class FeedTable {

    private final JdbcClient database;

    FeedTable(JdbcClient database) {
        this.database = database;
    }

    /** A new address for the calendar; the one before, if any, is dead. */
    Feed open(String userId, Subject subject, byte[] tokenHash, Instant now) {
        return database.sql("INSERT INTO calendar_feed (id, user_id, scope, body_id, organization_id, token_sha256,"
                + " created_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (user_id, scope, body_id, organization_id)"
                + " DO UPDATE SET id = excluded.id, token_sha256 = excluded.token_sha256,"
                + " created_at = excluded.created_at, used_on = NULL, content_sha256 = NULL, changed_at = NULL"
                + " RETURNING *")
                .params(UUID.randomUUID(), userId, subject.scope().name(), subject.bodyId(),
                        subject.organizationId() == null ? "" : subject.organizationId(), tokenHash,
                        Timestamp.from(now))
                .query(FeedTable::row).single();
    }

    int close(UUID id, String userId) {
        return database.sql("DELETE FROM calendar_feed WHERE id = ? AND user_id = ?").params(id, userId).update();
    }

    Optional<Feed> byToken(byte[] tokenHash) {
        return database.sql("SELECT * FROM calendar_feed WHERE token_sha256 = ?").param(tokenHash)
                .query(FeedTable::row).optional();
    }

    Optional<Feed> find(UUID id, String userId) {
        return database.sql("SELECT * FROM calendar_feed WHERE id = ? AND user_id = ?").params(id, userId)
                .query(FeedTable::row).optional();
    }

    List<Feed> of(String userId) {
        return database.sql("SELECT * FROM calendar_feed WHERE user_id = ?"
                + " ORDER BY array_position(ARRAY['PERSON', 'BODY', 'ORGANIZATION'], scope), body_id, organization_id")
                .param(userId).query(FeedTable::row).list();
    }

    /** Notes that it was fetched with that content. @return since when the content is the same */
    Instant fetched(UUID id, byte[] contentHash, LocalDate today, Instant now) {
        database.sql("UPDATE calendar_feed SET used_on = :today, content_sha256 = :hash, changed_at ="
                + " CASE WHEN content_sha256 IS NOT DISTINCT FROM :hash THEN changed_at ELSE :now END"
                + " WHERE id = :id AND (used_on, content_sha256) IS DISTINCT FROM (cast(:today AS date), cast(:hash AS bytea))")
                .param("today", Date.valueOf(today)).param("hash", contentHash).param("now", Timestamp.from(now))
                .param("id", id).update();
        return database.sql("SELECT changed_at FROM calendar_feed WHERE id = ?").param(id).query(Timestamp.class)
                .optional().map(Timestamp::toInstant).orElse(now);
    }

    private static Feed row(ResultSet row, int number) throws SQLException {
        String organization = row.getString("organization_id");
        Date usedOn = row.getDate("used_on");
        return new Feed(row.getObject("id", UUID.class), row.getString("user_id"),
                new Subject(FeedScope.valueOf(row.getString("scope")), row.getString("body_id"),
                        organization.isEmpty() ? null : organization),
                row.getTimestamp("created_at").toInstant(), usedOn == null ? null : usedOn.toLocalDate());
    }
}
