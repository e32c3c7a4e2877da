package de.beschlusslauf.consultation.web;

import java.util.List;

import de.beschlusslauf.consultation.PathReader;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperSection;
import org.springframework.stereotype.Component;

/** Adds to a paper that a program reads what became of each part of its resolution. */
@Component
class PartSection implements PaperSection {

    private final PathReader paths;

    PartSection(PathReader paths) {
        this.paths = paths;
    }

    @Override
    public String name() {
        return "parts";
    }

    @Override
    public List<PartView> content(PaperId paperId) {
        return paths.parts(paperId).entrySet().stream()
                .map(part -> new PartView(part.getKey(), part.getValue().name(), part.getValue().label())).toList();
    }

    /**
     * One part of the resolution.
     *
     * @param number of the part in the paper, from 1
     * @param state what became of it
     * @param stateLabel the same in German
     */
    record PartView(int number, String state, String stateLabel) {
    }
}
