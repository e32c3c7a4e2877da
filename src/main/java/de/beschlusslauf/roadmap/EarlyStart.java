package de.beschlusslauf.roadmap;

import java.time.LocalDate;
import java.util.List;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * While an objection is still possible (§ 54 (1), § 57 (4) GO NRW), a resolution must not be carried out. Whether an
 * entry that is due inside the control window is mere preparation is for a person to say, with a recorded reason.
 */
final class EarlyStart {

    private EarlyStart() {
    }

    /** Titles of the entries that are due on or before the last day on which an objection was possible. */
    static List<String> conflicts(List<PlannedEntry> entries, @Nullable LocalDate windowEndsOn) {
        return windowEndsOn == null ? List.of() : entries.stream()
                .filter(entry -> entry.dueOn() != null && !entry.dueOn().isAfter(windowEndsOn))
                .map(PlannedEntry::title).toList();
    }

    static void demandReason(ExecutionPlan plan, @Nullable LocalDate windowEndsOn) {
        List<String> conflicts = conflicts(plan.entries(), windowEndsOn);
        boolean reasoned = plan.earlyStartReason() != null && !plan.earlyStartReason().isBlank();
        if (windowEndsOn != null && !conflicts.isEmpty() && !reasoned) {
            throw Refusal.of("earlyStartReason", "„" + conflicts.get(0) + "“ ist fällig, bevor die Kontrollfrist am "
                    + GermanDays.date(windowEndsOn) + " endet; begründen Sie den frühen Beginn oder wählen Sie eine spätere "
                    + "Frist.");
        }
    }
}
