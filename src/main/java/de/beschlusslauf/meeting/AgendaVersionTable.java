package de.beschlusslauf.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.beschlusslauf.calendar.Zones;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code agenda_version} and {@code agenda_version_item}; the application may only add to them. */
@Repository
class AgendaVersionTable {

    private static final String ITEMS = "SELECT place, item_id, kind, level, public_item, number, title, public_title"
            + " FROM agenda_version_item WHERE meeting_id = :meeting AND version = :version ORDER BY place";

    private static final String VERSIONS = "SELECT * FROM agenda_version WHERE meeting_id = :meeting";

    private final JdbcClient database;

    private final JdbcTemplate batch;

    AgendaVersionTable(JdbcClient database, JdbcTemplate batch) {
        this.database = database;
        this.batch = batch;
    }

    void add(AgendaVersion version, List<VersionItem> items) {
        UUID meeting = version.meetingId().value();
        database.sql("INSERT INTO agenda_version (meeting_id, number, fixed_at, fixed_on, fixed_by, reason,"
                + " resolved_in_session) VALUES (?, ?, ?, ?, ?, ?, ?)").params(meeting, version.number(),
                        Timestamp.from(version.fixedAt()), version.fixedOn(), version.fixedBy(), version.reason(), version.resolvedInSession()).update();
        batch.batchUpdate("INSERT INTO agenda_version_item (meeting_id, version, place, item_id, kind, level, public_item,"
                + " number, title, public_title) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", items.stream()
                        .map(item -> new Object[] {meeting, version.number(), item.place(), item.itemId(),
                            item.kind().name(), item.level(), item.isPublic(), item.number(), item.title(),
                            item.publicTitle()}).toList());
    }

    Optional<AgendaVersion> find(MeetingId meeting, int number) {
        return database.sql(VERSIONS + " AND number = :number").param("meeting", meeting.value())
                .param("number", number).query(AgendaVersionTable::version).optional();
    }

    Page<AgendaVersion> list(MeetingId meeting, Pageable page) {
        List<AgendaVersion> rows = database.sql(VERSIONS + " ORDER BY number DESC LIMIT :size OFFSET :offset")
                .param("meeting", meeting.value()).param("size", page.getPageSize()).param("offset", page.getOffset())
                .query(AgendaVersionTable::version).list();
        return new PageImpl<>(rows, page, database.sql("SELECT count(*) FROM agenda_version WHERE meeting_id = ?")
                .param(meeting.value()).query(Long.class).single());
    }

    List<VersionItem> items(MeetingId meeting, int version) {
        return database.sql(ITEMS).param("meeting", meeting.value()).param("version", version)
                .query(AgendaVersionTable::item).list();
    }

    private static AgendaVersion version(ResultSet row, int index) throws SQLException {
        Instant fixedAt = row.getTimestamp("fixed_at").toInstant();
        LocalDate fixedOn = row.getObject("fixed_on", LocalDate.class);
        return new AgendaVersion(new MeetingId(row.getObject("meeting_id", UUID.class)), row.getInt("number"),
                fixedAt, fixedOn == null ? Zones.dayOf(fixedAt) : fixedOn, row.getString("fixed_by"), row.getString("reason"),
                row.getBoolean("resolved_in_session"));
    }

    private static VersionItem item(ResultSet row, int index) throws SQLException {
        return new VersionItem(row.getInt("place"), row.getObject("item_id", UUID.class),
                ItemKind.valueOf(row.getString("kind")), row.getInt("level"), row.getBoolean("public_item"),
                row.getString("number"), row.getString("title"), row.getString("public_title"));
    }
}
