package de.beschlusslauf.roadmap;

import java.util.Map;

import de.beschlusslauf.paper.Paper;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends what is still carried out of a paper that is withdrawn. Reviews serve the whole roadmap and go on. */
@Component
class WithdrawnExecution {

    private final Executions executions;

    private final RoadmapEntries entries;

    private final EntryChanges changes;

    private final OrderDeadlines orders;

    private final RoadmapLedger ledger;

    WithdrawnExecution(Executions executions, RoadmapEntries entries, EntryChanges changes, OrderDeadlines orders,
            RoadmapLedger ledger) {
        this.executions = executions;
        this.entries = entries;
        this.changes = changes;
        this.orders = orders;
        this.ledger = ledger;
    }

    @EventListener
    void on(Paper.Withdrawn event) {
        executions.of(event.paperId()).stream().filter(execution -> !execution.isFinished()).forEach(execution -> {
            execution.finish();
            orders.withdrawn(execution, event.actor());
            ledger.append(execution.origin(), "roadmap.executionStopped", Map.of(), event.actor());
            entries.of(execution.id()).stream()
                    .filter(entry -> entry.type() != EntryType.REVIEW && !entry.status().ended())
                    .forEach(entry -> changes.make(entry.id(), "roadmap.entryEnded", event.actor(),
                            "Die Vorlage wurde zurückgezogen.", RoadmapEntry::abandon));
        });
    }
}
