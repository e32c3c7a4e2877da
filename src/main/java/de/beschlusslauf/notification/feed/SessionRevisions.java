package de.beschlusslauf.notification.feed;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts how often the time, the place or the fate of a session changed: SEQUENCE and LAST-MODIFIED of its entry. */
@Repository
class SessionRevisions {

    private final JdbcClient database;

    private final Clock clock;

    SessionRevisions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Revision of one session; 0 while it stands as it was planned. */
    record Revision(UUID meetingId, int sequence, Instant changedAt) {
    }

    @EventListener
    void on(Meeting.Planned event) {
        raise(event.meetingId());
    }

    @EventListener
    void on(Meeting.Moved event) {
        raise(event.meetingId());
    }

    @EventListener
    void on(Meeting.Cancelled event) {
        raise(event.meetingId());
    }

    Map<UUID, Revision> of(Collection<UUID> meetings) {
        return meetings.isEmpty() ? Map.of() : database.sql("SELECT meeting_id, sequence, changed_at FROM"
                + " session_revision WHERE meeting_id = ANY (:ids)").param("ids", meetings.toArray(UUID[]::new))
                .query((row, number) -> new Revision(row.getObject(1, UUID.class), row.getInt(2),
                        row.getTimestamp(3).toInstant()))
                .stream().collect(Collectors.toMap(Revision::meetingId, revision -> revision));
    }

    private void raise(MeetingId id) {
        database.sql("INSERT INTO session_revision AS known (meeting_id, sequence, changed_at) VALUES (?, 0, ?)"
                + " ON CONFLICT (meeting_id) DO UPDATE SET sequence = known.sequence + 1,"
                + " changed_at = excluded.changed_at").params(id.value(), Timestamp.from(clock.instant())).update();
    }
}
