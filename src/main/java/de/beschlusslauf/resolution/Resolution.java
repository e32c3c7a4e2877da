package de.beschlusslauf.resolution;

import java.time.LocalDate;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.consultation.Path;
import de.beschlusslauf.consultation.ReVote;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.refusal.Refusal;
import jakarta.persistence.Entity;

/** One part of a paper as a body adopted it. It is carried out only after its control window (GO NRW §§ 54, 57 (4)). */
@Entity
public class Resolution extends ResolutionState {

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
        super(event, windowKind, wording);
    }

    void windowEnds(LocalDate endsOn, LocalDate statutoryDay) {
        windowEndsOn = endsOn;
        windowStatutoryDay = statutoryDay;
    }

    /** The mayor will not object, so that nobody waits for the end of the window. */
    void waive(LocalDate today) {
        requireStatus(ResolutionStatus.IN_WINDOW);
        waivedOn = today;
    }

    void takeEffect() {
        requireStatus(ResolutionStatus.IN_WINDOW);
        status = ResolutionStatus.EFFECTIVE;
    }

    /** In its window, or after it if the objection came in time; never what is published already. */
    void suspend() {
        if (status != ResolutionStatus.EFFECTIVE) {
            requireStatus(ResolutionStatus.IN_WINDOW);
        }
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

    /** @throws Refusal if it is not effective, or published already */
    void requireEffective() {
        requireStatus(ResolutionStatus.EFFECTIVE);
    }

    private void requireStatus(ResolutionStatus required) {
        if (status != required) {
            throw Refusal.conflict("Der Beschluss ist inzwischen " + status.label()
                    + "; laden Sie die Aufgabenliste neu.");
        }
    }

    /**
     * @param lodgedOn day on which an objection to a committee's resolution came in
     * @throws Refusal if it cannot have come in on that day, or came too late; what is unlawful is stopped later as well
     */
    void requireLodgeableOn(LocalDate lodgedOn, ReVote kind, LocalDate today) {
        if (lodgedOn.isBefore(decidedOn) || lodgedOn.isAfter(today)) {
            throw Refusal.of("lodgedOn", "Der Tag des Eingangs liegt vor der Beschlussfassung oder in der Zukunft; "
                    + "berichtigen Sie ihn.");
        }
        if (kind != ReVote.UNLAWFUL && isWindowOverOn(lodgedOn)) {
            throw Refusal.of("lodgedOn", "Die Einspruchsfrist endete am " + GermanDays.date(windowEndsOn)
                    + ", ein späterer Einspruch hält den Beschluss nicht mehr auf; berichtigen Sie den Tag des Eingangs, oder "
                    + "nehmen Sie ihn nicht auf, denn nur eine Beanstandung ist später noch möglich.");
        }
    }

    /** Whether that day comes after the last one of the window; false if the window has no end of its own. */
    boolean isWindowOverOn(LocalDate day) {
        return windowEndsOn != null && day.isAfter(windowEndsOn);
    }
}
