package de.beschlusslauf.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.beschlusslauf.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The phases of one measure in their order, as a value. A re-cut never loses and never doubles a phase: each open phase
 * goes on in one cut, is split into several, or is kept as dropped; ended phases stay untouched at the front.
 */
public record Phases(List<Phase> all) {

    public Phases {
        all = List.copyOf(all);
    }

    /** @param cuts without origins; refused when empty or out of order */
    static Phases plan(List<PhaseCut> cuts) {
        demandOrder(cuts, null);
        return new Phases(cuts.stream()
                .map(cut -> Phase.planned(cut.title(), cut.dueOn(), cut.reportToCouncil(), null)).toList());
    }

    /** The first open phase; empty when all have ended. */
    public Optional<Phase> current() {
        return all.stream().filter(Phase::isOpen).findFirst();
    }

    /** Open phases in order. */
    public List<Phase> open() {
        return all.stream().filter(Phase::isOpen).toList();
    }

    Phase require(PhaseId id) {
        return all.stream().filter(phase -> phase.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No phase " + id));
    }

    Phases replace(Phase changed) {
        return new Phases(all.stream().map(phase -> phase.id().equals(changed.id()) ? changed : phase).toList());
    }

    /** Every open phase ends the same way, for instance when the measure is struck. */
    Phases endOpen(PhaseStatus end) {
        return new Phases(all.stream().map(phase -> phase.isOpen() ? phase.ended(end) : phase).toList());
    }

    Phases recut(List<PhaseCut> cuts, LocalDate today) {
        demandOrder(cuts, today);
        Map<PhaseId, Integer> uses = uses(cuts);
        List<Phase> result = new ArrayList<>();
        for (Phase phase : all) {
            if (!phase.isOpen()) {
                result.add(phase);
            } else if (!uses.containsKey(phase.id())) {
                result.add(phase.ended(PhaseStatus.DROPPED));
            } else if (uses.get(phase.id()) > 1) {
                result.add(phase.ended(PhaseStatus.SPLIT));
            }
        }
        for (PhaseCut cut : cuts) {
            result.add(cut(cut, uses));
        }
        return new Phases(result);
    }

    private Phase cut(PhaseCut cut, Map<PhaseId, Integer> uses) {
        PhaseId origin = cut.origin();
        boolean goesOn = origin != null && uses.getOrDefault(origin, 0) == 1;
        return goesOn ? openPhase(origin).changedTo(cut)
                : Phase.planned(cut.title(), cut.dueOn(), cut.reportToCouncil(), origin);
    }

    private Map<PhaseId, Integer> uses(List<PhaseCut> cuts) {
        Map<PhaseId, Integer> uses = new LinkedHashMap<>();
        for (PhaseCut cut : cuts) {
            if (cut.origin() != null) {
                uses.merge(openPhase(cut.origin()).id(), 1, Integer::sum);
            }
        }
        return uses;
    }

    private Phase openPhase(PhaseId id) {
        return open().stream().filter(phase -> phase.id().equals(id)).findFirst().orElseThrow(() -> Refusal.of("phases",
                "Eine der gewählten Phasen ist schon beendet; öffnen Sie die Aufgabe neu und schneiden Sie nur offene "
                        + "Phasen zu."));
    }

    private static void demandOrder(List<PhaseCut> cuts, @Nullable LocalDate today) {
        if (cuts.isEmpty()) {
            throw Refusal.of("phases", "Es bleibt keine Phase übrig; lassen Sie mindestens eine stehen oder streichen "
                    + "Sie die Maßnahme.");
        }
        LocalDate before = today;
        for (PhaseCut cut : cuts) {
            if (before != null && cut.dueOn().isBefore(before)) {
                throw Refusal.of("phases", "Die Phase „" + cut.title() + "“ endet vor "
                        + (before.equals(today) ? "dem heutigen Tag" : "der Phase davor")
                        + "; ordnen Sie die Termine aufsteigend.");
            }
            before = cut.dueOn();
        }
    }
}
