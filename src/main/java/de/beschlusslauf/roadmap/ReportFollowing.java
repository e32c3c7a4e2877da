package de.beschlusslauf.roadmap;

import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperStatus;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears that an interim report or an ordered paper has run its life, and tells the entry that waits for it. */
@Component
class ReportFollowing {

    private static final String SYSTEM = "system";

    private static final String WITHDRAWN = "Die Vorlage wurde zurückgezogen.";

    private final RoadmapEntries entries;

    private final EntryChanges changes;

    private final ApplicationEventPublisher events;

    ReportFollowing(RoadmapEntries entries, EntryChanges changes, ApplicationEventPublisher events) {
        this.entries = entries;
        this.changes = changes;
        this.events = events;
    }

    @EventListener
    void on(Paper.Closed event) {
        PaperId paperId = event.paperId();
        boolean withdrawn = event.status() == PaperStatus.WITHDRAWN;
        entries.ordering(paperId).forEach(id -> end(id, withdrawn));
        entries.reportingIn(paperId).forEach(id -> {
            note(id, withdrawn);
            events.publishEvent(new RoadmapEntry.ReportNoted(id));
        });
    }

    private void note(EntryId id, boolean withdrawn) {
        changes.make(id, withdrawn ? "roadmap.reportWithdrawn" : "roadmap.reportNoted", SYSTEM, withdrawn ? WITHDRAWN : null,
                (entry, by) -> entry.noteReport(withdrawn, by));
    }

    private void end(EntryId id, boolean withdrawn) {
        if (entries.findById(id).orElseThrow().status().ended()) {
            return;
        }
        if (withdrawn) {
            changes.make(id, "roadmap.orderedPaperWithdrawn", SYSTEM, WITHDRAWN,
                    (entry, by) -> entry.end(EntryStatus.OBSOLETE, by));
        } else {
            changes.make(id, "roadmap.orderedPaperEnded", SYSTEM, null, RoadmapEntry::childEnded);
        }
    }
}
