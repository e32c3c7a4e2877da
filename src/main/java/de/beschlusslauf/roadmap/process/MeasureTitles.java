package de.beschlusslauf.roadmap.process;

import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.roadmap.EntryId;
import de.beschlusslauf.roadmap.RoadmapDirectory;
import de.beschlusslauf.roadmap.RoadmapEntry;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.TaskTitle;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Names the measure or review of a task: "21/0219 IT-Strategie erarbeiten". Comes before the paper's own title. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class MeasureTitles implements TaskTitle {

    private final PaperReader papers;

    private final RoadmapDirectory roadmap;

    MeasureTitles(PaperReader papers, RoadmapDirectory roadmap) {
        this.papers = papers;
        this.roadmap = roadmap;
    }

    @Override
    public @Nullable String of(TaskContext task) {
        EntryId id = task.processId().equals("measure") ? task.find(RoadmapVariables.MEASURE_ID)
                : task.find(RoadmapVariables.REVIEW_ID);
        if (id == null) {
            return null;
        }
        RoadmapEntry entry = roadmap.require(id);
        return papers.summary(entry.paperId()).reference() + " " + entry.title();
    }
}
