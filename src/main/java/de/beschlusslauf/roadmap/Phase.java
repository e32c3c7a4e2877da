package de.beschlusslauf.roadmap;

import java.time.LocalDate;

import de.beschlusslauf.paper.PaperId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * One phase of a measure. Immutable; the measure replaces it as a whole.
 *
 * @param id never changes
 * @param title German
 * @param dueOn day on which it shall end
 * @param reportToCouncil whether its end owes an interim report to the body that decided
 * @param status where it stands
 * @param cutFrom the phase that was split into this one and others; null for a phase of its own
 * @param reportText what was reached; null while the phase is open
 * @param reportPaperId the interim report as a paper of its own; null if none is owed or the phase is open
 */
@Embeddable
public record Phase(
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "phase_id")) PhaseId id,
        String title, LocalDate dueOn, boolean reportToCouncil, @Enumerated(EnumType.STRING) PhaseStatus status,
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "cut_from")) @Nullable PhaseId cutFrom,
        @Nullable String reportText,
        @Embedded @AttributeOverride(name = "value", column = @Column(name = "report_paper_id"))
        @Nullable PaperId reportPaperId) {

    static Phase planned(String title, LocalDate dueOn, boolean reportToCouncil, @Nullable PhaseId cutFrom) {
        return new Phase(PhaseId.random(), title, dueOn, reportToCouncil, PhaseStatus.OPEN, cutFrom, null, null);
    }

    boolean isOpen() {
        return status == PhaseStatus.OPEN;
    }

    Phase changedTo(PhaseCut cut) {
        return new Phase(id, cut.title(), cut.dueOn(), cut.reportToCouncil(), status, cutFrom, null, null);
    }

    Phase ended(PhaseStatus end) {
        return new Phase(id, title, dueOn, reportToCouncil, end, cutFrom, reportText, reportPaperId);
    }

    Phase done(String report) {
        return new Phase(id, title, dueOn, reportToCouncil, PhaseStatus.DONE, cutFrom, report, null);
    }

    Phase reportedIn(PaperId paperId) {
        return new Phase(id, title, dueOn, reportToCouncil, status, cutFrom, reportText, paperId);
    }

    Phase movedTo(LocalDate day) {
        return new Phase(id, title, day, reportToCouncil, status, cutFrom, reportText, reportPaperId);
    }
}
