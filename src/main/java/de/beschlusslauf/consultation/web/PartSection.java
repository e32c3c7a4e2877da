package de.beschlusslauf.consultation.web;

import java.util.List;

import de.beschlusslauf.consultation.PathReader;
import de.beschlusslauf.paper.PaperSection;
import de.beschlusslauf.paper.ReadablePart;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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

    /** Empty if somebody dealt with a part on a text that the reader may not see, since the state would tell of it. */
    @Override
    @Transactional(readOnly = true)
    public List<PartView> content(ReadablePart paper) {
        if (paths.stations(paper.id()).stream().flatMap(each -> each.results().stream())
                .anyMatch(result -> !paper.test(result.textVersion()))) {
            return List.of();
        }
        return paths.parts(paper.id()).entrySet().stream()
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
