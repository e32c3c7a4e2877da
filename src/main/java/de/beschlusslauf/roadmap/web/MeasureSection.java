package de.beschlusslauf.roadmap.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import de.beschlusslauf.paper.PaperSection;
import de.beschlusslauf.paper.ReadablePart;
import de.beschlusslauf.resolution.Resolution;
import de.beschlusslauf.resolution.ResolutionId;
import de.beschlusslauf.resolution.ResolutionReader;
import de.beschlusslauf.roadmap.ExecutionView;
import de.beschlusslauf.roadmap.RoadmapDirectory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds to a paper what is carried out of it: publication, recipients of the extract, roadmap entries. */
@Component
class MeasureSection implements PaperSection {

    private final RoadmapDirectory roadmap;

    private final ResolutionReader resolutions;

    MeasureSection(RoadmapDirectory roadmap, ResolutionReader resolutions) {
        this.roadmap = roadmap;
        this.resolutions = resolutions;
    }

    @Override
    public String name() {
        return "measures";
    }

    @Override
    @Transactional(readOnly = true)
    public List<ExecutionView> content(ReadablePart paper) {
        Set<ResolutionId> told = resolutions.of(paper.id()).stream().filter(each -> paper.test(each.textVersion()))
                .map(Resolution::id).collect(Collectors.toSet());
        return roadmap.executions(paper.id()).stream().filter(each -> told.contains(each.resolutionId())).toList();
    }
}
