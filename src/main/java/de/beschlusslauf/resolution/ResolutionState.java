package de.beschlusslauf.resolution;

import java.time.LocalDate;

import de.beschlusslauf.consultation.ConsultationId;
import de.beschlusslauf.consultation.Path;
import de.beschlusslauf.consultation.ReVote;
import de.beschlusslauf.paper.PaperId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** What a resolution says, who adopted it and where it stands; {@link Resolution} says how that may change. */
@MappedSuperclass
public abstract class ResolutionState {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    ResolutionId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "paper_id"))
    PaperId paperId;

    String bodyId;

    int partNumber;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "consultation_id"))
    ConsultationId consultationId;

    String decidedBy;

    LocalDate decidedOn;

    int textVersion;

    String wording;

    @Nullable Long amendedAmountCents;

    @Enumerated(EnumType.STRING)
    @Nullable ReVote reVote;

    @Enumerated(EnumType.STRING)
    WindowKind windowKind;

    @Nullable LocalDate windowEndsOn;

    @Nullable LocalDate windowStatutoryDay;

    @Nullable LocalDate waivedOn;

    @Nullable String supervisionReason;

    @Enumerated(EnumType.STRING)
    ResolutionStatus status;

    @Version
    @Nullable Long version;

    protected ResolutionState() {
    }

    ResolutionState(Path.PartDecided event, WindowKind windowKind, String wording) {
        this.id = ResolutionId.random();
        this.paperId = event.paperId();
        this.bodyId = event.bodyId();
        this.partNumber = event.partNumber();
        this.consultationId = event.consultationId();
        this.decidedBy = event.organizationId();
        this.decidedOn = event.decidedOn();
        this.textVersion = event.textVersion();
        this.wording = wording;
        this.amendedAmountCents = event.amendedAmountCents();
        this.reVote = event.reVote();
        this.windowKind = windowKind;
        this.status = ResolutionStatus.IN_WINDOW;
    }

    public ResolutionId id() {
        return id;
    }

    public PaperId paperId() {
        return paperId;
    }

    /** Short name of the municipality. */
    public String bodyId() {
        return bodyId;
    }

    public int partNumber() {
        return partNumber;
    }

    public ConsultationId consultationId() {
        return consultationId;
    }

    /** The council or committee that adopted it. */
    public String decidedBy() {
        return decidedBy;
    }

    /** Day of the session in Europe/Berlin. */
    public LocalDate decidedOn() {
        return decidedOn;
    }

    /** Number of the text version that was adopted. */
    public int textVersion() {
        return textVersion;
    }

    /** What was resolved, amendments included. */
    public String wording() {
        return wording;
    }

    /** What the paper costs in all as the bodies amended it, in cents; null if none said anything of it. */
    public @Nullable Long amendedAmountCents() {
        return amendedAmountCents;
    }

    /** Why it was voted on once more, null for a first vote. */
    public @Nullable ReVote reVote() {
        return reVote;
    }

    public WindowKind windowKind() {
        return windowKind;
    }

    /** Last day of the window, moved to a working day (§ 193 BGB); null if there is no window with a day. */
    public @Nullable LocalDate windowEndsOn() {
        return windowEndsOn;
    }

    /** Last day of the window by count alone; whoever objects should not wait longer. Null without a window. */
    public @Nullable LocalDate windowStatutoryDay() {
        return windowStatutoryDay;
    }

    /** Day on which the mayor waived an objection; null if he did not, or before this was kept. */
    public @Nullable LocalDate waivedOn() {
        return waivedOn;
    }

    /** Last day on which anybody could object: of the window, or when that was waived before; null without a window with a day. */
    public @Nullable LocalDate objectionsEndOn() {
        return waivedOn != null && windowEndsOn != null && waivedOn.isBefore(windowEndsOn) ? waivedOn : windowEndsOn;
    }

    /** What the supervision wrote, null if it was not asked. */
    public @Nullable String supervisionReason() {
        return supervisionReason;
    }

    public ResolutionStatus status() {
        return status;
    }
}
