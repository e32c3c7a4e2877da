package de.beschlusslauf.roadmap.process;

import java.time.LocalDate;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.roadmap.EntryId;
import de.beschlusslauf.roadmap.EntryType;
import de.beschlusslauf.roadmap.RoadmapEntry;
import de.beschlusslauf.workflow.ProcessStarts;
import de.beschlusslauf.workflow.Processes;
import de.beschlusslauf.workflow.Routing;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts reviews, wakes measures that wait for a report, and moves timers with the deadline table. */
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
                    Routing.with(RoadmapVariables.PAPER_ID, event.paperId())
                            .and(RoadmapVariables.REVIEW_ID, event.entryId())
                            .and(RoadmapVariables.REVIEW_DUE_AT, Zones.startOf(dueOn)));
        }
    }

    @EventListener
    void on(RoadmapEntry.ReportNoted event) {
        processes.correlate("reportNoted", RoadmapVariables.MEASURE_ID, event.entryId(), Routing.none());
    }

    @EventListener
    void on(Deadline.Moved event) {
        EntryId id = new EntryId(event.subjectId());
        if (event.kind() == DeadlineKind.MEASURE_DUE) {
            processes.reschedule(RoadmapVariables.MEASURE_ID, id, RoadmapVariables.MEASURE_DUE_AT,
                    event.newDue().plusSeconds(1));
        } else if (event.kind() == DeadlineKind.REVIEW_DUE) {
            processes.reschedule(RoadmapVariables.REVIEW_ID, id, RoadmapVariables.REVIEW_DUE_AT,
                    Zones.startOf(Zones.dayOf(event.newDue())));
        } else if (event.kind() == DeadlineKind.NOMINATION_DUE) {
            processes.refreshTasks(RoadmapVariables.MEASURE_ID, id);
        }
    }
}
