package de.beschlusslauf.roadmap;

import java.util.List;
import java.util.Optional;

import de.beschlusslauf.document.FileMatter;
import de.beschlusslauf.document.StoredFile;
import de.beschlusslauf.paper.Insight;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.resolution.ResolutionReader;
import de.beschlusslauf.security.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Evidence of measures: read by the department that has the measure, and by whoever may read the resolution behind it. */
@Component
class EvidenceFiles implements FileMatter {

    private final RoadmapEntries entries;

    private final ResolutionReader resolutions;

    private final PaperReader papers;

    EvidenceFiles(RoadmapEntries entries, ResolutionReader resolutions, PaperReader papers) {
        this.entries = entries;
        this.resolutions = resolutions;
        this.papers = papers;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Boolean> opens(StoredFile file, Actor actor) {
        List<RoadmapEntry> provenBy = entries.findAllById(entries.findWithEvidence("[\"" + file.id().value() + "\"]").stream()
                .map(EntryId::new).toList());
        Insight insight = Insight.of(actor, file.bodyId());
        return provenBy.isEmpty() ? Optional.empty() : Optional.of(provenBy.stream().anyMatch(entry ->
                insight.departments().contains(entry.ownerDepartment())
                        || insight.into(papers.require(entry.paperId())).filter(part ->
                                part.test(resolutions.require(entry.resolutionId()).textVersion())).isPresent()));
    }
}
