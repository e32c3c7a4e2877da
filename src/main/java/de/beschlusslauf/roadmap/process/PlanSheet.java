package de.beschlusslauf.roadmap.process;

import java.time.LocalDate;
import java.util.List;

import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.roadmap.PhaseCut;
import de.beschlusslauf.roadmap.PlannedEntry;
import de.beschlusslauf.roadmap.Priority;
import de.beschlusslauf.workflow.FromList;
import de.beschlusslauf.workflow.Label;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The rows of the planning form: entries, each with its phases below it. */
final class PlanSheet {

    private PlanSheet() {
    }

    record EntryRow(
            @Label("Art") @NotNull PlannedKind kind,
            @Label("Titel") @NotBlank @Size(max = 300) String title,
            @Label("Handlungsfeld") @Nullable @Size(max = 100) String field,
            @Label("Zuständiges Amt") @NotNull @FromList("departments") String owner,
            @Label("Frist") @Nullable LocalDate dueOn,
            @Label("Priorität") @NotNull Priority priority,
            @Label("Kategorie") @Nullable @Size(max = 50) String category,
            @Label("Beschäftigte in der Projektgruppe") @Nullable @Min(0) @Max(50) Integer staffSeats,
            @Label("Am Ende ein Bericht an das Gremium") @Nullable Boolean report,
            @Label("Phasen") @Nullable @Size(max = 50) List<@Valid PhaseRow> phases) {

        PlannedEntry toEntry() {
            if (kind == PlannedKind.PROJECT_GROUP && staffSeats == null) {
                throw Refusal.of("entries", "Der Eintrag „" + title + "“ braucht die Zahl der Beschäftigten in der "
                        + "Projektgruppe.");
            }
            return new PlannedEntry(kind.type, title, field, owner, dueOn, priority, category, kind.childKind,
                    kind == PlannedKind.PROJECT_GROUP ? staffSeats : null, Boolean.TRUE.equals(report),
                    phases == null ? List.of() : phases.stream().map(PhaseRow::toCut).toList());
        }
    }

    record PhaseRow(
            @Label("Phase") @NotBlank @Size(max = 300) String title,
            @Label("Ende der Phase") @NotNull LocalDate dueOn,
            @Label("Zwischenbericht an das Gremium") @Nullable Boolean report) {

        PhaseCut toCut() {
            return new PhaseCut(null, title, dueOn, Boolean.TRUE.equals(report));
        }
    }
}
