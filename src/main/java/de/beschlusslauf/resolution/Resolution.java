package de.beschlusslauf.resolution;

import java.time.LocalDate;

import de.beschlusslauf.consultation.ConsultationId;
import de.beschlusslauf.consultation.Path;
import de.beschlusslauf.consultation.ReVote;
import de.beschlusslauf.paper.PaperId;
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

/** One part of a paper as a body adopted it. It is carried out only after its control window (GO NRW §§ 54, 57 (4)). */
@Entity
public class Resolution {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ResolutionId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "paper_id"))
    private PaperId paperId;

    private String bodyId;

    private int partNumber;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "consultation_id"))
    private ConsultationId consultationId;

    private String decidedBy;

    private LocalDate decidedOn;

    private int textVersion;

    private String wording;

    @Enumerated(EnumType.STRING)
    private @Nullable ReVote reVote;

    @Enumerated(EnumType.STRING)
    private WindowKind windowKind;

    private @Nullable LocalDate windowEndsOn;

    private @Nullable LocalDate windowStatutoryDay;

    private @Nullable String supervisionReason;

    @Enumerated(EnumType.STRING)
    private ResolutionStatus status;

    @Version
    private @Nullable Long version;

    /** A part was adopted; its control window begins. */
    public record Decided(ResolutionId resolutionId, PaperId paperId, String bodyId, int partNumber) {
    }

    /** Nobody stopped the resolution in time; it may be carried out. */
    public record BecameEffective(ResolutionId resolutionId, PaperId paperId) {
    }

    /** The resolution was stopped; the council votes once more. */
    public record Suspended(ResolutionId resolutionId, PaperId paperId, ReVote kind) {
    }

    /** The resolution is gone: annulled by the supervision or given up in a new vote. */
    public record Annulled(ResolutionId resolutionId, PaperId paperId) {
    }

    /** A new vote confirmed the part, so that a new resolution takes the place of this one. */
    public record Superseded(ResolutionId resolutionId, PaperId paperId) {
    }

    /** Everything that was to be done about the resolution is done. */
    public record Settled(ResolutionId resolutionId, PaperId paperId) {
    }

    protected Resolution() {
    }

    Resolution(Path.PartDecided event, WindowKind windowKind, String wording) {
        this.id = ResolutionId.random();
        this.paperId = event.paperId();
        this.bodyId = event.bodyId();
        this.partNumber = event.partNumber();
        this.consultationId = event.consultationId();
        this.decidedBy = event.organizationId();
        this.decidedOn = event.decidedOn();
        this.textVersion = event.textVersion();
        this.wording = wording;
        this.reVote = event.reVote();
        this.windowKind = windowKind;
        this.status = ResolutionStatus.IN_WINDOW;
    }

    void windowEnds(LocalDate endsOn, LocalDate statutoryDay) {
        windowEndsOn = endsOn;
        windowStatutoryDay = statutoryDay;
    }

    void takeEffect() {
        requireStatus(ResolutionStatus.IN_WINDOW);
        status = ResolutionStatus.EFFECTIVE;
    }

    void suspend() {
        requireStatus(ResolutionStatus.IN_WINDOW);
        status = ResolutionStatus.SUSPENDED;
    }

    /** Not twice, and never what is carried out to the end or replaced: that stays as it was. */
    void annul() {
        if (status.isFinal()) {
            requireStatus(ResolutionStatus.IN_WINDOW);
        }
        status = ResolutionStatus.ANNULLED;
    }

    void supervise(String reason, boolean annulled) {
        supervisionReason = reason;
        if (annulled) {
            annul();
        }
    }

    void supersede() {
        requireStatus(ResolutionStatus.SUSPENDED);
        status = ResolutionStatus.SUPERSEDED;
    }

    void execute() {
        requireStatus(ResolutionStatus.EFFECTIVE);
        status = ResolutionStatus.IN_EXECUTION;
    }

    void settle() {
        if (status != ResolutionStatus.EFFECTIVE) {
            requireStatus(ResolutionStatus.IN_EXECUTION);
        }
        status = ResolutionStatus.SETTLED;
    }

    /** @throws Refusal if the control window is over or was used already */
    void requireInWindow() {
        requireStatus(ResolutionStatus.IN_WINDOW);
    }

    private void requireStatus(ResolutionStatus required) {
        if (status != required) {
            throw Refusal.conflict("Der Beschluss ist inzwischen " + status.label()
                    + "; laden Sie die Aufgabenliste neu.");
        }
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

    /** What the supervision wrote, null if it was not asked. */
    public @Nullable String supervisionReason() {
        return supervisionReason;
    }

    public ResolutionStatus status() {
        return status;
    }

    /** Whether that day comes after the last one of the window; false if the window has no end of its own. */
    boolean isWindowOverOn(LocalDate day) {
        return windowEndsOn != null && day.isAfter(windowEndsOn);
    }
}
