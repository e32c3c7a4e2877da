package de.beschlusslauf.roadmap;

import java.time.Clock;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineOrder;
import de.beschlusslauf.calendar.DeadlineRules;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.ledger.Chain;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Until when it is to be said why a measure is late. */
@Component
class MeasureDelays {

    private final Deadlines deadlines;

    private final DeadlineRules rules;

    private final Clock clock;

    MeasureDelays(Deadlines deadlines, DeadlineRules rules, Clock clock) {
        this.deadlines = deadlines;
        this.rules = rules;
        this.clock = clock;
    }

    void noted(RoadmapEntry entry, String actor) {
        deadlines.set(DeadlineOrder.of(entry.bodyId(), DeadlineKind.DELAY, "roadmapEntry", entry.id().value(),
                Chain.paper(entry.paperId().value()), rules.derive(DeadlineKind.DELAY, entry.bodyId(), null,
                        Zones.dayOf(clock.instant())), actor), "Der Verzug ist erneut gemeldet");
    }

    void clarified(EntryId id, String actor) {
        deadlines.settle(DeadlineKind.DELAY, id.value(), "Der Verzug ist geklärt", actor);
    }

    /** What has ended is late no more. */
    @EventListener
    void on(RoadmapEntry.Completed event) {
        deadlines.cancel(DeadlineKind.DELAY, event.entryId().value(), "Der Eintrag ist beendet", "system");
    }
}
