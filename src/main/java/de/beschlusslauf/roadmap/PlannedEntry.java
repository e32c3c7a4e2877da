package de.beschlusslauf.roadmap;

import java.time.LocalDate;
import java.util.List;

import de.beschlusslauf.paper.PaperKind;
import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One entry as the lead department plans it.
 *
 * @param field field of action (Handlungsfeld), or null
 * @param dueOn null only for a vision
 * @param category local category, for instance "1" after a rating of ideas, or null
 * @param childKind kind of the paper that a report entry orders; null for all other types
 * @param staffSeats members from the administration, besides one of each parliamentary group, in the project group that
 *         is to be named; null for an entry without a project group
 * @param phases of a measure, in order; empty means one phase that lasts until the due date
 */
public record PlannedEntry(EntryType type, String title, @Nullable String field, String ownerDepartment,
        @Nullable LocalDate dueOn, Priority priority, @Nullable String category, @Nullable PaperKind childKind,
        @Nullable Integer staffSeats, boolean reportToCouncil, List<PhaseCut> phases) {

    public PlannedEntry {
        phases = List.copyOf(phases);
    }

    List<PhaseCut> phasesOrWhole() {
        return !phases.isEmpty() || dueOn == null ? phases : List.of(new PhaseCut(null, title, dueOn, reportToCouncil));
    }

    /** @param today entries must not be due before; null if an early start is reasoned */
    void demandComplete(@Nullable LocalDate today) {
        if (dueOn == null && type != EntryType.VISION) {
            throw refused("braucht eine Frist; nur ein Leitsatz kommt ohne aus.");
        }
        if (dueOn != null && today != null && dueOn.isBefore(today)) {
            throw refused("ist schon überfällig; wählen Sie eine Frist ab heute.");
        }
        if (today != null && phases.stream().anyMatch(phase -> phase.dueOn().isBefore(today))) {
            throw refused("hat eine Phase, deren Ende schon vorbei ist; wählen Sie einen Tag ab heute.");
        }
        if (dueOn != null && phases.stream().anyMatch(phase -> phase.dueOn().isAfter(dueOn))) {
            throw refused("hat eine Phase, die erst nach der Frist der Maßnahme endet; wählen Sie einen früheren Tag oder"
                    + " eine spätere Frist.");
        }
        if (type == EntryType.REPORT && childKind == null) {
            throw refused("braucht die Art der Vorlage, die entstehen soll; wählen Sie Bericht oder Folgevorlage.");
        }
        if (type != EntryType.MEASURE && !phases.isEmpty()) {
            throw refused("ist keine Maßnahme und hat keine Phasen; ordnen Sie die Phasen einer Maßnahme zu.");
        }
        if (type != EntryType.MEASURE && staffSeats != null) {
            throw refused("ist keine Maßnahme und hat keine Projektgruppe; lassen Sie die Zahl der Beschäftigten leer.");
        }
    }

    private Refusal refused(String what) {
        return Refusal.of("entries", "Der Eintrag „" + title + "“ " + what);
    }
}
