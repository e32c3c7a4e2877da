package de.beschlusslauf.roadmap;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A second person checks the evidence of a completed measure (control of resolutions, § 55 GO NRW). */
@Service
@Transactional
public class CompletionReview {

    private final EntryChanges changes;

    CompletionReview(EntryChanges changes) {
        this.changes = changes;
    }

    /** @throws de.beschlusslauf.refusal.Refusal if the actor reported the completion himself */
    public void confirm(EntryId id, String actor) {
        changes.make(id, "roadmap.completionConfirmed", actor, null, RoadmapEntry::confirm);
    }

    /** @throws de.beschlusslauf.refusal.Refusal if the actor reported the completion himself or gives no reason */
    public void sendBack(EntryId id, String reason, String actor) {
        changes.make(id, "roadmap.completionReturned", actor, reason, RoadmapEntry::returnCompletion);
    }
}
