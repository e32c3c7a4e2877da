package de.beschlusslauf.roadmap;

import de.beschlusslauf.organization.Organizations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Updates the roadmap again and again, until the cycle is ended with a reason. */
@Service
@Transactional
public class RoadmapReviewing {

    private final Organizations organizations;

    private final EntryChanges changes;

    RoadmapReviewing(Organizations organizations, EntryChanges changes) {
        this.organizations = organizations;
        this.changes = changes;
    }

    /** @throws de.beschlusslauf.refusal.Refusal if the next day is not in the future, or the end has no reason */
    public void review(EntryId id, Review review, String actor) {
        if (review.nextOn() == null) {
            changes.make(id, "roadmap.reviewEnded", actor, review.ending(), RoadmapEntry::endReview);
            return;
        }
        changes.make(id, "roadmap.reviewed", actor, review.changes(), (entry, by) -> {
            organizations.require(entry.bodyId(), review.ownerDepartment());
            entry.review(review.ownerDepartment(), review.nextOn(), by);
        });
    }
}
