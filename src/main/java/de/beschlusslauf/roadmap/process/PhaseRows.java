package de.beschlusslauf.roadmap.process;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import de.beschlusslauf.roadmap.Phase;
import de.beschlusslauf.roadmap.PhaseCut;
import de.beschlusslauf.roadmap.PhaseId;
import de.beschlusslauf.roadmap.RoadmapEntry;
import de.beschlusslauf.workflow.Choice;
import de.beschlusslauf.workflow.FromList;
import de.beschlusslauf.workflow.Label;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Phases of a measure as the forms show and take them. */
final class PhaseRows {

    private PhaseRows() {
    }

    record Row(
            @Label("Bisherige Phase") @Nullable @FromList("openPhases") String origin,
            @Label("Phase") @NotBlank @Size(max = 300) String title,
            @Label("Ende der Phase") @NotNull LocalDate dueOn,
            @Label("Zwischenbericht an das Gremium") @Nullable Boolean report) {

        PhaseCut toCut() {
            return new PhaseCut(origin == null ? null : new PhaseId(UUID.fromString(origin)), title, dueOn,
                    Boolean.TRUE.equals(report));
        }
    }

    static List<Choice> choices(RoadmapEntry entry) {
        return entry.phases().open().stream().map(phase -> new Choice(text(phase), phase.title())).toList();
    }

    static List<Row> open(RoadmapEntry entry) {
        return entry.phases().open().stream()
                .map(phase -> new Row(text(phase), phase.title(), phase.dueOn(), phase.reportToCouncil())).toList();
    }

    /** One line per phase that ever was. */
    static String overview(RoadmapEntry entry) {
        return entry.phases().all().stream().map(phase -> "• " + phase.title() + " – bis "
                + Departments.day(phase.dueOn()) + " – " + state(entry, phase)
                + (phase.reportToCouncil() ? " – mit Zwischenbericht" : "")).collect(Collectors.joining("\n"));
    }

    private static String state(RoadmapEntry entry, Phase phase) {
        return entry.endingWithConfirmation().filter(phase::equals).isPresent() ? "endet, sobald die Erledigung bestätigt ist"
                : phase.status().label();
    }

    private static String text(Phase phase) {
        return phase.id().value().toString();
    }
}
