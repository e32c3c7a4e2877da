package de.beschlusslauf.consultation;

import java.util.ArrayList;
import java.util.List;

import de.beschlusslauf.meeting.AgendaItemId;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.paper.PaperId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** What a {@link Consultation} holds and shows to everybody; only its guards change it. */
@MappedSuperclass
public abstract class ConsultationState {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    ConsultationId id;

    @Embedded
    @AttributeOverride(name = "value",
            column = @Column(name = "paper_id", insertable = false, updatable = false))
    PaperId paperId;

    String bodyId;

    String organizationId;

    @Enumerated(EnumType.STRING)
    ConsultationRole role;

    @Column(name = "station_rank")
    int rank;

    int position;

    List<Integer> parts;

    boolean insteadOfCouncil;

    @Enumerated(EnumType.STRING)
    @Nullable ReVote reVote;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "meeting_id"))
    @Nullable MeetingId meetingId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "agenda_item_id"))
    @Nullable AgendaItemId agendaItemId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "chosen_meeting_id"))
    @Nullable MeetingId chosenMeetingId;

    @Enumerated(EnumType.STRING)
    ConsultationStatus status;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @JoinColumn(name = "consultation_id", nullable = false)
    @OrderBy("attempt")
    List<Result> results = new ArrayList<>();

    @Version
    @Nullable Long version;

    public ConsultationId id() {
        return id;
    }

    public PaperId paperId() {
        return paperId;
    }

    /** Short name of the municipality. */
    public String bodyId() {
        return bodyId;
    }

    /** The council or committee. */
    public String organizationId() {
        return organizationId;
    }

    public ConsultationRole role() {
        return role;
    }

    /** Order from 1; equal ranks run in parallel. */
    public int rank() {
        return rank;
    }

    /** Order among stations of equal rank: as they were entered. */
    int position() {
        return position;
    }

    /** Numbers of the resolution parts, ascending; empty if the station deals with the paper as a whole. */
    public List<Integer> parts() {
        return parts;
    }

    public boolean insteadOfCouncil() {
        return insteadOfCouncil;
    }

    public @Nullable ReVote reVote() {
        return reVote;
    }

    /** The session in which it is called up, null while none is chosen. */
    public @Nullable MeetingId meetingId() {
        return meetingId;
    }

    /** The session that a person chose for it last, whether it is called up there or not; null if nobody did. */
    @Nullable MeetingId chosenMeetingId() {
        return chosenMeetingId;
    }

    /** Whether it is called up where a person wants it; otherwise a rule chose its session, or it has none. */
    boolean isAsChosen() {
        return meetingId != null && meetingId.equals(chosenMeetingId);
    }

    public @Nullable AgendaItemId agendaItemId() {
        return agendaItemId;
    }

    public ConsultationStatus status() {
        return status;
    }

    public boolean isOpen() {
        return status.isOpen();
    }

    boolean decides() {
        return role == ConsultationRole.DECISION;
    }

    /** Results of all sessions, oldest first. */
    public List<Result> results() {
        return List.copyOf(results);
    }

    /** Result of the last session, null before the first one. */
    public @Nullable Result latest() {
        return results.isEmpty() ? null : results.get(results.size() - 1);
    }
}
