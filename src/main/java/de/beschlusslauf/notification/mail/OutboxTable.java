package de.beschlusslauf.notification.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code mail}. Every moment comes from the caller's clock. */
@Repository
class OutboxTable {

    /** Most rows that one clean-up statement deletes, so that it never holds many locks. */
    static final int CLEAN_UP = 1_000;

    private final JdbcClient database;

    private final JdbcTemplate batches;

    OutboxTable(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    void add(List<Mail> mails, String domain, Instant now) {
        batches.batchUpdate("INSERT INTO mail (id, kind, body_id, user_id, subject, text, message_id, created_at,"
                + " valid_until, next_attempt_at, paper_id, resolution_id, departments) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT (id) DO NOTHING", mails, 100,
                (row, mail) -> {
                    row.setObject(1, mail.id());
                    row.setString(2, mail.kind().name());
                    row.setString(3, mail.to().bodyId());
                    row.setString(4, mail.to().userId());
                    row.setString(5, mail.subject());
                    row.setString(6, mail.text());
                    row.setString(7, "<" + mail.id() + "@" + domain + ">");
                    row.setTimestamp(8, Timestamp.from(now));
                    row.setTimestamp(9, Timestamp.from(mail.validUntil()));
                    row.setTimestamp(10, Timestamp.from(now));
                    About about = mail.about();
                    row.setObject(11, about == null ? null : about.paperId());
                    row.setObject(12, about == null ? null : about.resolutionId());
                    row.setArray(13, row.getConnection().createArrayOf("text",
                            about == null ? new String[0] : about.departments().toArray(String[]::new)));
                });
    }

    /** The next mail that is due and that no other sender has in hand; the lock ends with the transaction. */
    Optional<StoredMail> claim(Instant now) {
        return database.sql("SELECT * FROM mail WHERE status = 'PENDING' AND next_attempt_at <= ?"
                + " ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED").param(Timestamp.from(now))
                .query(OutboxTable::row).optional();
    }

    void end(UUID id, MailStatus how, Instant now, @Nullable String why) {
        database.sql("UPDATE mail SET status = ?, ended_at = ?, last_error = coalesce(?, last_error) WHERE id = ?")
                .params(how.name(), Timestamp.from(now), why, id).update();
    }

    void postpone(UUID id, int attempts, Instant next, String error) {
        database.sql("UPDATE mail SET attempts = ?, next_attempt_at = ?, last_error = ? WHERE id = ?")
                .params(attempts, Timestamp.from(next), error, id).update();
    }


    /** Given-up mails that still make sense go back to the senders: one, or all if {@code id} is null. */
    int release(@Nullable UUID id, Instant now) {
        return database.sql("UPDATE mail SET status = 'PENDING', ended_at = NULL, attempts = 0, next_attempt_at = :now"
                + " WHERE status = 'GIVEN_UP' AND valid_until > :now AND (cast(:id AS uuid) IS NULL OR id = :id)")
                .param("now", Timestamp.from(now)).param("id", id).update();
    }

    int discard(UUID id) {
        return database.sql("DELETE FROM mail WHERE id = ? AND status = 'GIVEN_UP'").param(id).update();
    }

    Optional<StoredMail> find(UUID id) {
        return database.sql("SELECT * FROM mail WHERE id = ?").param(id).query(OutboxTable::row).optional();
    }

    /** Newest first. */
    List<StoredMail> list(MailStatus status, int offset, int limit) {
        return database.sql("SELECT * FROM mail WHERE status = ? ORDER BY created_at DESC, id LIMIT ? OFFSET ?")
                .params(status.name(), limit, offset).query(OutboxTable::row).list();
    }

    long count(MailStatus status) {
        return database.sql("SELECT count(*) FROM mail WHERE status = ?").param(status.name()).query(Long.class)
                .single();
    }

    Backlog backlog() {
        return database.sql("SELECT count(*) FILTER (WHERE status = 'PENDING'),"
                + " min(created_at) FILTER (WHERE status = 'PENDING'), count(*) FILTER (WHERE status = 'GIVEN_UP')"
                + " FROM mail WHERE status IN ('PENDING', 'GIVEN_UP')")
                .query((row, number) -> new Backlog(row.getLong(1),
                        row.getTimestamp(2) == null ? null : row.getTimestamp(2).toInstant(), row.getLong(3)))
                .single();
    }

    /** Waiting mails that nobody needs any more, as they are now. */
    List<StoredMail> outdate(Instant now) {
        return database.sql("UPDATE mail SET status = 'OUTDATED', ended_at = :now WHERE id IN (SELECT id FROM mail"
                + " WHERE status = 'PENDING' AND valid_until <= :now LIMIT " + CLEAN_UP + " FOR UPDATE SKIP LOCKED) RETURNING *")
                .param("now", Timestamp.from(now)).query(OutboxTable::row).list();
    }

    int delete(MailStatus status, Instant endedBefore) {
        return database.sql("DELETE FROM mail WHERE id IN (SELECT id FROM mail WHERE status = ? AND ended_at < ?"
                + " LIMIT " + CLEAN_UP + " FOR UPDATE SKIP LOCKED)")
                .params(status.name(), Timestamp.from(endedBefore)).update();
    }

    private static StoredMail row(ResultSet row, int number) throws SQLException {
        return new StoredMail(row.getObject("id", UUID.class), MailKind.valueOf(row.getString("kind")),
                row.getString("body_id"), row.getString("user_id"), row.getString("subject"), row.getString("text"),
                row.getString("message_id"), row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("valid_until").toInstant(), MailStatus.valueOf(row.getString("status")),
                row.getInt("attempts"), row.getTimestamp("next_attempt_at").toInstant(), row.getString("last_error"), about(row));
    }

    private static @Nullable About about(ResultSet row) throws SQLException {
        UUID paper = row.getObject("paper_id", UUID.class);
        return paper == null ? null : new About(paper, row.getObject("resolution_id", UUID.class),
                List.of((String[]) row.getArray("departments").getArray()));
    }
}
