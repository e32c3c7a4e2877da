package de.beschlusslauf.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.refusal.Refusal;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * One session of one body (OParl Meeting). Its day is counted in Europe/Berlin. A closed or cancelled meeting never
 * changes again.
 */
@Entity
public class Meeting {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MeetingId id;

    private String bodyId;

    private String organizationId;

    private String label;

    private Instant startsAt;

    private String place;

    @Enumerated(EnumType.STRING)
    private MeetingStatus status;

    @Version
    private @Nullable Long version;

    /** A meeting was put into the calendar. */
    public record Planned(MeetingId meetingId, String bodyId, String name, Instant startsAt) {
    }

    /** A meeting got another day or hour; what depends on its day has to move. */
    public record Moved(MeetingId meetingId, String bodyId, String name, Instant oldStart, Instant newStart) {
    }

    /** Every item of the meeting is settled and the meeting is over. */
    public record Closed(MeetingId meetingId, String bodyId) {
    }

    protected Meeting() {
    }

    Meeting(MeetingId id, String bodyId, String organizationId, String label, Instant startsAt, String place) {
        this.id = id;
        this.bodyId = bodyId;
        this.organizationId = organizationId;
        this.label = label;
        this.startsAt = startsAt;
        this.place = place;
        this.status = MeetingStatus.PLANNED;
    }

    void moveTo(Instant newStart, String newPlace) {
        requireOpen();
        startsAt = newStart;
        place = newPlace;
    }

    void close(Instant now) {
        requireOpen();
        if (now.isBefore(startsAt)) {
            throw new Refusal("Die Sitzung " + name() + " hat noch nicht begonnen; schließen Sie sie erst danach.");
        }
        status = MeetingStatus.CLOSED;
    }

    /** @throws Refusal if nothing may be put on the agenda any more */
    public void requireOpen() {
        if (status != MeetingStatus.PLANNED) {
            throw new Refusal("Die Sitzung " + name() + " ist bereits " + status.label()
                    + "; wählen Sie eine andere Sitzung.");
        }
    }

    public MeetingId id() {
        return id;
    }

    /** Short name of the municipality. */
    public String bodyId() {
        return bodyId;
    }

    public String organizationId() {
        return organizationId;
    }

    /** What people call the meeting, such as "ADI 16.06.2021"; changes with its day. */
    public String name() {
        return label + " " + day().format(DAY);
    }

    public Instant startsAt() {
        return startsAt;
    }

    /** The day of the session in Europe/Berlin. */
    public LocalDate day() {
        return LocalDate.ofInstant(startsAt, Zones.BERLIN);
    }

    public String place() {
        return place;
    }

    public MeetingStatus status() {
        return status;
    }

    public boolean isOpen() {
        return status == MeetingStatus.PLANNED;
    }
}
