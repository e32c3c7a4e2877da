package de.beschlusslauf.roadmap.process;

import java.time.LocalDate;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.process.PaperVariables;
import de.beschlusslauf.roadmap.EntryType;
import de.beschlusslauf.roadmap.RoadmapEntry;
import de.beschlusslauf.workflow.ProcessStarts;
import de.beschlusslauf.workflow.Processes;
import de.beschlusslauf.workflow.Routing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts reviews, wakes measures that wait for a report, and tells open tasks which phase is under way. */
@Component
class RoadmapListener {

    private final ProcessStarts starts;

    private final Processes processes;

    private final PaperReader papers;

    RoadmapListener(ProcessStarts starts, Processes processes, PaperReader papers) {
        this.starts = starts;
        this.processes = processes;
        this.papers = papers;
    }

    @EventListener
    void on(RoadmapEntry.Opened event) {
        LocalDate dueOn = event.dueOn();
        if (event.type() == EntryType.REVIEW && dueOn != null) {
            starts.start("roadmap-review", papers.summary(event.paperId()).reference(), event.bodyId(),
                    Routing.with(PaperVariables.PAPER_ID, event.paperId())
                            .and(RoadmapVariables.REVIEW_ID, event.entryId())
                            .and(RoadmapVariables.REVIEW_DUE_AT, Zones.startOf(dueOn)));
        }
    }

    @EventListener
    void on(RoadmapEntry.ReportNoted event) {
        processes.correlate("reportNoted", RoadmapVariables.MEASURE_ID, event.entryId(), Routing.none());
    }

    @EventListener
    void on(RoadmapEntry.PhaseChanged event) {
        processes.refreshTasks(RoadmapVariables.MEASURE_ID, event.entryId());
    }
}
