package de.beschlusslauf.resolution.process;

import java.time.LocalDate;
import java.util.List;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.process.DueDates;
import de.beschlusslauf.calendar.process.ShownDeadline;
import de.beschlusslauf.consultation.PathReader;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperSummary;
import de.beschlusslauf.resolution.Resolution;
import de.beschlusslauf.resolution.ResolutionId;
import de.beschlusslauf.resolution.ResolutionReader;
import de.beschlusslauf.workflow.TaskDeadline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the sheet of a resolution. */
@Component
@Transactional(readOnly = true)
class ResolutionSheets {

    private final ResolutionReader resolutions;

    private final PaperReader papers;

    private final PathReader paths;

    private final Organizations organizations;

    private final DueDates dueDates;

    ResolutionSheets(ResolutionReader resolutions, PaperReader papers, PathReader paths, Organizations organizations,
            DueDates dueDates) {
        this.resolutions = resolutions;
        this.papers = papers;
        this.paths = paths;
        this.organizations = organizations;
        this.dueDates = dueDates;
    }

    ResolutionSheet of(ResolutionId id) {
        Resolution resolution = resolutions.require(id);
        PaperSummary paper = papers.summary(resolution.paperId());
        return new ResolutionSheet(paper.reference(), paper.subject(),
                organizations.require(resolution.bodyId(), resolution.decidedBy()).name(),
                GermanDays.withWeekday(resolution.decidedOn()),
                paths.partInWords(resolution.paperId(), resolution.partNumber()), resolution.wording(),
                windowEnd(resolution), why(resolution), shiftWarning(resolution));
    }

    /** The end of the window, or the day on which the supervision is asked once more; null if there is neither. */
    @Nullable TaskDeadline deadline(ResolutionId id) {
        DeadlineKind kind = resolutions.require(id).windowKind().deadline();
        return kind == null ? null : dueDates.of(kind, id.value());
    }

    private List<ShownDeadline.Line> why(Resolution resolution) {
        DeadlineKind kind = resolution.windowKind().deadline();
        return kind == null ? List.of() : dueDates.shown(kind, resolution.id().value()).why();
    }

    private static String windowEnd(Resolution resolution) {
        LocalDate end = resolution.windowEndsOn();
        return end == null ? resolution.windowKind().label()
                : "bis " + GermanDays.withWeekday(end) + ", " + resolution.windowKind().label();
    }

    private static String shiftWarning(Resolution resolution) {
        LocalDate end = resolution.windowEndsOn();
        LocalDate statutory = resolution.windowStatutoryDay();
        if (end == null || statutory == null || end.equals(statutory)) {
            return "";
        }
        return "Rein rechnerisch endet die Frist schon am " + GermanDays.withWeekday(statutory) + "; ob § 193 BGB sie bis "
                + GermanDays.withWeekday(end) + " verlängert, ist nicht unumstritten. Handeln Sie möglichst vorher.";
    }
}
