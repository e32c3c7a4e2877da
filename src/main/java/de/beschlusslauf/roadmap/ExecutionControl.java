package de.beschlusslauf.roadmap;

import java.util.Map;

import de.beschlusslauf.resolution.ResolutionId;
import de.beschlusslauf.resolution.ResolutionProgress;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Watches whether a resolution is carried out (§ 55 GO NRW): it is settled when its measures have ended and the papers
 * that it ordered have run their life. Visions and reviews outlive it.
 */
@Service
@Transactional
public class ExecutionControl {

    private final Executions executions;

    private final RoadmapEntries entries;

    private final ResolutionProgress progress;

    private final RoadmapLedger ledger;

    private final ApplicationEventPublisher events;

    ExecutionControl(Executions executions, RoadmapEntries entries, ResolutionProgress progress, RoadmapLedger ledger,
            ApplicationEventPublisher events) {
        this.executions = executions;
        this.entries = entries;
        this.progress = progress;
        this.ledger = ledger;
        this.events = events;
    }

    /** Settles the execution if nothing is left to do; otherwise it stays open until the last ordered paper has ended. */
    public void finishIfDone(ResolutionId id, String actor) {
        Execution execution = executions.lock(id).orElseThrow();
        boolean open = entries.of(id).stream().anyMatch(entry -> holdsOpen(entry) && !entry.status().ended());
        if (!execution.isFinished() && !open) {
            finish(execution, actor);
        }
    }

    @EventListener
    void on(RoadmapEntry.Completed event) {
        if (event.type() == EntryType.REPORT) {
            finishIfDone(event.resolutionId(), "system");
        }
    }

    void finish(Execution execution, String actor) {
        execution.finish();
        ledger.append(execution.origin(), "roadmap.executionFinished", Map.of(), actor);
        progress.settle(execution.id(), actor);
        events.publishEvent(new Execution.Finished(execution.id(), execution.paperId(), execution.bodyId()));
    }

    private static boolean holdsOpen(RoadmapEntry entry) {
        return entry.type() == EntryType.MEASURE || entry.type() == EntryType.REPORT;
    }
}
