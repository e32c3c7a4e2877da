package de.beschlusslauf.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.Zones;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** What a {@link Meeting} holds and shows to everybody; only its guards change it. */
@MappedSuperclass
public abstract class MeetingState {


    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    MeetingId id;

    String bodyId;

    String organizationId;

    String label;

    Instant startsAt;

    String place;

    @Enumerated(EnumType.STRING)
    MeetingStatus status;

    int agendaVersion;

    @Nullable String agendaQuery;

    @Nullable UUID invitationId;

    @Nullable String cancelReason;

    @Version
    @Nullable Long version;

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
        return label + " " + GermanDays.date(day());
    }

    /** "ADI Mittwoch, 16.06.2021, 17:00 Uhr", where somebody chooses among sessions: a body may meet twice a day. */
    public String appointment() {
        return label + " " + GermanDays.withTime(startsAt);
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

    /** The meeting has not begun and is not cancelled. */
    public boolean isAhead() {
        return MeetingStatus.AHEAD.contains(status);
    }

    /** Something may still be put on its agenda. */
    public boolean isOpen() {
        return MeetingStatus.OPEN.contains(status);
    }

    /** Number of the last fixed version of the agenda; 0 while the agenda is a draft. */
    public int agendaVersion() {
        return agendaVersion;
    }

    /** What the chair wants changed before the agenda is fixed; null if nothing. */
    public @Nullable String agendaQuery() {
        return agendaQuery;
    }

    /** The invitation that holds: to this day and hour; null while there is none. */
    public @Nullable UUID invitationId() {
        return invitationId;
    }

    /** Why the meeting does not take place; null unless it is cancelled. */
    public @Nullable String cancelReason() {
        return cancelReason;
    }
}
