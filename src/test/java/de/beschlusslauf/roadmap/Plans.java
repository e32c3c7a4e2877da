package de.beschlusslauf.roadmap;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import de.beschlusslauf.paper.PaperKind;
import org.jspecify.annotations.Nullable;

/** What the department "zd" plans for a resolution. */
final class Plans {

    private Plans() {
    }

    static ExecutionPlan plan(PlannedEntry... entries) {
        return new ExecutionPlan(Arrays.asList(entries), null, null);
    }

    static PhaseCut phase(int year) {
        return new PhaseCut(null, "Phase bis " + year, LocalDate.of(year, 7, 1), true);
    }

    static PlannedEntry measure(@Nullable LocalDate dueOn, @Nullable Integer staffSeats) {
        return new PlannedEntry(EntryType.MEASURE, "Strategie erarbeiten", null, "zd", dueOn, Priority.HIGH, null,
                null, staffSeats, false, List.of());
    }

    static PlannedEntry measure(@Nullable Integer staffSeats, PhaseCut... phases) {
        return new PlannedEntry(EntryType.MEASURE, "Strategie erarbeiten", null, "zd", LocalDate.of(2027, 7, 1),
                Priority.HIGH, null, null, staffSeats, false, Arrays.asList(phases));
    }

    static PlannedEntry entry(EntryType type, @Nullable LocalDate dueOn, @Nullable PaperKind childKind) {
        return new PlannedEntry(type, "Eintrag", null, "zd", dueOn, Priority.MEDIUM, null, childKind, null, false,
                List.of());
    }
}
