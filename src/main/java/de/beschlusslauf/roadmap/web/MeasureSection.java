package de.beschlusslauf.roadmap.web;

import java.util.List;

import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperSection;
import de.beschlusslauf.roadmap.ExecutionView;
import de.beschlusslauf.roadmap.RoadmapDirectory;
import org.springframework.stereotype.Component;

/** Adds to a paper what is carried out of it: publication, recipients of the extract, roadmap entries. */
@Component
class MeasureSection implements PaperSection {

    private final RoadmapDirectory roadmap;

    MeasureSection(RoadmapDirectory roadmap) {
        this.roadmap = roadmap;
    }

    @Override
    public String name() {
        return "measures";
    }

    @Override
    public List<ExecutionView> content(PaperId paperId) {
        return roadmap.executions(paperId);
    }
}
