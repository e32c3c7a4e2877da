package de.beschlusslauf.roadmap.web;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import de.beschlusslauf.paper.Insight;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperReads;
import de.beschlusslauf.roadmap.EntryView;
import de.beschlusslauf.security.Actor;
import org.springframework.stereotype.Component;

/**
 * What of the roadmap somebody reads: of a paper that is or was not public only who may read it and the department that has to do
 * something is told what that is.
 */
@Component
class ToldEntries {

    private final PaperReader papers;

    private final PaperReads reads;

    ToldEntries(PaperReader papers, PaperReads reads) {
        this.papers = papers;
        this.reads = reads;
    }

    /** @param papers those of whose measures something is told */
    record Told(List<EntryView> entries, Set<PaperId> papers) {
    }

    /** In the same order; what is told is recorded before, of whoever only looks on. */
    Told of(Collection<EntryView> found, String body, Actor actor) {
        Insight insight = Insight.of(actor, body);
        Set<PaperId> seen = papers.seenThroughout(found.stream().map(EntryView::paperId).distinct().toList(), insight);
        List<EntryView> entries = found.stream().map(entry -> seen.contains(entry.paperId())
                || insight.departments().contains(entry.ownerDepartment()) ? entry : entry.withheld()).toList();
        Set<PaperId> told = found.stream().filter(entries::contains).map(EntryView::paperId).collect(Collectors.toSet());
        reads.note(actor, body, "roadmap", told);
        return new Told(entries, told);
    }
}
