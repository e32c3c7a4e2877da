package de.beschlusslauf.roadmap;

import java.time.LocalDate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a late measure a new date with a reason; timers and due dates follow the deadline table. */
@Service
@Transactional
public class DelayClearing {

    private final EntryChanges changes;

    private final MeasureDelays delays;

    DelayClearing(EntryChanges changes, MeasureDelays delays) {
        this.changes = changes;
        this.delays = delays;
    }

    /** The measure is late; its Dezernent is to say why, so many working days from now. */
    public void note(EntryId id, String actor) {
        RoadmapEntry entry = changes.make(id, "roadmap.delayNoted", actor, null, (late, by) -> { });
        delays.noted(entry, actor);
    }

    /** @throws de.beschlusslauf.refusal.Refusal if the date is not in the future or the reason is missing */
    public void clarify(EntryId id, LocalDate newDueOn, String reason, String actor) {
        changes.make(id, "roadmap.delayClarified", actor, reason, (entry, by) -> entry.moveDue(newDueOn, by));
        delays.clarified(id, actor);
    }
}
