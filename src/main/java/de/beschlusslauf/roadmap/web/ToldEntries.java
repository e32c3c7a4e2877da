package de.beschlusslauf.roadmap.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import de.beschlusslauf.paper.Insight;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperReads;
import de.beschlusslauf.paper.ReadablePart;
import de.beschlusslauf.resolution.ResolutionId;
import de.beschlusslauf.resolution.ResolutionReader;
import de.beschlusslauf.roadmap.EntryView;
import de.beschlusslauf.security.Actor;
import org.springframework.stereotype.Component;

/**
 * What of the roadmap somebody reads: what follows from a resolution on a text that is not public only who may read that text and the
 * department that has to do something is told.
 */
@Component
class ToldEntries {

    private final PaperReader papers;

    private final ResolutionReader resolutions;

    private final PaperReads reads;

    ToldEntries(PaperReader papers, ResolutionReader resolutions, PaperReads reads) {
        this.papers = papers;
        this.resolutions = resolutions;
        this.reads = reads;
    }

    /** @param papers those of whose measures something is told */
    record Told(List<EntryView> entries, Set<PaperId> papers) {
    }

    /** In the same order; what is told and not public is recorded before, of whoever only looks on. */
    Told of(Collection<EntryView> found, String body, Actor actor) {
        Insight insight = Insight.of(actor, body);
        Reader reader = insight.everything() ? new Reader(insight, Map.of(), Map.of()) : new Reader(insight,
                papers.readable(found.stream().map(EntryView::paperId).distinct().toList(), insight),
                resolutions.textVersions(found.stream().map(EntryView::resolutionId).distinct().toList()));
        List<EntryView> told = found.stream().filter(reader::isTold).toList();
        reads.note(actor, body, "roadmap", told.stream().filter(entry -> !reader.isToldAPartOnly(entry))
                .map(EntryView::paperId).collect(Collectors.toSet()));
        return new Told(found.stream().map(entry -> reader.isTold(entry) ? entry : entry.withheld()).toList(),
                told.stream().map(EntryView::paperId).collect(Collectors.toSet()));
    }

    /**
     * Who reads.
     *
     * @param papers as far as he may read them; not asked of whoever reads everything
     * @param texts numbers of the texts on which was resolved; not asked of whoever reads everything
     */
    private record Reader(Insight insight, Map<PaperId, ReadablePart> papers, Map<ResolutionId, Integer> texts) {

        boolean isTold(EntryView entry) {
            return insight.everything() || insight.departments().contains(entry.ownerDepartment()) || readsItsText(entry);
        }

        /** Whether it follows from a public text of a paper that has others. */
        boolean isToldAPartOnly(EntryView entry) {
            ReadablePart paper = papers.get(entry.paperId());
            return paper != null && paper.hidesSomething() && readsItsText(entry);
        }

        private boolean readsItsText(EntryView entry) {
            ReadablePart paper = papers.get(entry.paperId());
            Integer text = texts.get(entry.resolutionId());
            return paper != null && text != null && paper.test(text);
        }
    }
}
