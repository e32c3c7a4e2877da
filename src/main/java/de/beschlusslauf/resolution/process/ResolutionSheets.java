package de.beschlusslauf.resolution.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperSummary;
import de.beschlusslauf.resolution.Resolution;
import de.beschlusslauf.resolution.ResolutionId;
import de.beschlusslauf.resolution.ResolutionReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the sheet of a resolution. */
@Component
@Transactional(readOnly = true)
class ResolutionSheets {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EE dd.MM.yyyy", Locale.GERMAN);

    private final ResolutionReader resolutions;

    private final PaperReader papers;

    private final Organizations organizations;

    ResolutionSheets(ResolutionReader resolutions, PaperReader papers, Organizations organizations) {
        this.resolutions = resolutions;
        this.papers = papers;
        this.organizations = organizations;
    }

    ResolutionSheet of(ResolutionId id) {
        Resolution resolution = resolutions.require(id);
        PaperSummary paper = papers.summary(resolution.paperId());
        return new ResolutionSheet(paper.reference(), paper.subject(),
                organizations.require(resolution.bodyId(), resolution.decidedBy()).name(),
                DAY.format(resolution.decidedOn()), String.valueOf(resolution.partNumber()), resolution.wording(),
                windowEnd(resolution), shiftWarning(resolution));
    }

    /** End of the window's last day, null if it has none. */
    @Nullable Instant due(ResolutionId id) {
        LocalDate end = resolutions.require(id).windowEndsOn();
        return end == null ? null : Zones.endOf(end);
    }

    private static String windowEnd(Resolution resolution) {
        LocalDate end = resolution.windowEndsOn();
        return end == null ? resolution.windowKind().label()
                : "bis " + DAY.format(end) + ", " + resolution.windowKind().label();
    }

    private static String shiftWarning(Resolution resolution) {
        LocalDate end = resolution.windowEndsOn();
        LocalDate statutory = resolution.windowStatutoryDay();
        if (end == null || statutory == null || end.equals(statutory)) {
            return "";
        }
        return "Rein rechnerisch endet die Frist schon am " + DAY.format(statutory) + "; ob § 193 BGB sie bis "
                + DAY.format(end) + " verlängert, ist nicht unumstritten. Handeln Sie möglichst vorher.";
    }
}
