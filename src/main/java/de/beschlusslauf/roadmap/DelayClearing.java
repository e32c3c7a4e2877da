package de.beschlusslauf.roadmap;

import java.time.LocalDate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a late measure a new date with a reason; timers and due dates follow the deadline table. */
@Service
@Transactional
public class DelayClearing {

    private final EntryChanges changes;

    DelayClearing(EntryChanges changes) {
        this.changes = changes;
    }

    /** @throws de.beschlusslauf.refusal.Refusal if the date is not in the future or the reason is missing */
    public void clarify(EntryId id, LocalDate newDueOn, String reason, String actor) {
        changes.make(id, "roadmap.delayClarified", actor, reason, (entry, by) -> entry.moveDue(newDueOn, by));
    }
}
