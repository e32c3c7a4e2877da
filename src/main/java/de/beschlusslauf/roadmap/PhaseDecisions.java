package de.beschlusslauf.roadmap;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides after an interim report whether a measure goes on, is adapted or stops. */
@Service
@Transactional
public class PhaseDecisions {

    private final EntryChanges changes;

    PhaseDecisions(EntryChanges changes) {
        this.changes = changes;
    }

    /** @param reason needed to adapt and to stop */
    public void decide(EntryId id, PhaseDecision decision, @Nullable String reason, String actor) {
        changes.make(id, "roadmap.nextPhaseDecided", actor, reason, (entry, by) -> entry.decide(decision, by),
                entry -> Map.of("decision", decision));
    }
}
