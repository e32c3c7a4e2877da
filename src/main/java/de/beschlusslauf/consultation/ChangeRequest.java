package de.beschlusslauf.consultation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.refusal.Refusal;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A change of a session that the council office prepares: first it is planned, then it is made or dropped. */
@Entity
public class ChangeRequest {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ChangeRequestId id;

    private String bodyId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "meeting_id"))
    private MeetingId meetingId;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    private @Nullable Instant startsAt;

    private @Nullable String place;

    private @Nullable UUID intoMeeting;

    private List<UUID> stations = List.of();

    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    private String requestedBy;

    @Version
    private @Nullable Long version;

    /** What became of it. */
    public enum State {
        OPEN, MADE, DROPPED
    }

    /** Somebody wants to change a session. */
    public record Opened(ChangeRequestId id, String bodyId, String meeting) {
    }

    /** A program has said in its one call what is to become of the session. */
    public record PlannedByProgram(ChangeRequestId id) {
    }

    /** And has confirmed what the preview showed it; the change is made. */
    public record ConfirmedByProgram(ChangeRequestId id) {
    }

    /** The session has another day, by another change; these changes of it wait on. @param meeting its name now */
    public record SessionRenamed(List<ChangeRequestId> waiting, String meeting) {

        public SessionRenamed {
            waiting = List.copyOf(waiting);
        }
    }

    protected ChangeRequest() {
    }

    ChangeRequest(String bodyId, MeetingId meetingId, String actor) {
        this.id = ChangeRequestId.random();
        this.bodyId = bodyId;
        this.meetingId = meetingId;
        this.kind = ChangeKind.MOVE;
        this.requestedBy = actor;
    }

    /** @throws Refusal if something is missing that this kind of change needs */
    void plan(ChangeKind what, @Nullable Instant start, @Nullable String newPlace, List<ConsultationId> leaving,
            @Nullable MeetingId into, String why) {
        requireOpen();
        what.change(start, newPlace, leaving, into);
        kind = what;
        startsAt = start;
        place = newPlace;
        stations = leaving.stream().map(ConsultationId::value).toList();
        intoMeeting = into == null ? null : into.value();
        reason = why;
    }

    void made() {
        requireOpen();
        state = State.MADE;
    }

    void dropped() {
        requireOpen();
        state = State.DROPPED;
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw Refusal.conflict("Über diese Änderung ist schon entschieden; laden Sie die Aufgabenliste neu.");
        }
    }

    /** @throws Refusal if it has no details yet */
    public SessionChange change() {
        return kind.change(startsAt, place, stations(), into());
    }

    public ChangeRequestId id() {
        return id;
    }

    /** Short name of the municipality. */
    public String bodyId() {
        return bodyId;
    }

    public MeetingId meetingId() {
        return meetingId;
    }

    public ChangeKind kind() {
        return kind;
    }

    /** New time of the session, or time of the one that a split plans; null while none is named. */
    public @Nullable Instant startsAt() {
        return startsAt;
    }

    public @Nullable String place() {
        return place;
    }

    /** Session to which a split takes its papers; null if one is to be planned. */
    public @Nullable MeetingId into() {
        return intoMeeting == null ? null : new MeetingId(intoMeeting);
    }

    /** Stations that a split takes to the other session. */
    public List<ConsultationId> stations() {
        return stations.stream().map(ConsultationId::new).toList();
    }

    /** German, shown to members and auditors; empty while nothing is planned. */
    public String reason() {
        return reason == null ? "" : reason;
    }

    public State state() {
        return state;
    }
}
