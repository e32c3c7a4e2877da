package de.beschlusslauf.resolution;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import de.beschlusslauf.paper.PaperId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what was resolved on a paper and how far that is. */
@Service
@Transactional(readOnly = true)
public class ResolutionReader {

    private final Resolutions resolutions;

    private final Objections objections;

    ResolutionReader(Resolutions resolutions, Objections objections) {
        this.resolutions = resolutions;
        this.objections = objections;
    }

    /** @throws de.beschlusslauf.refusal.Refusal if there is no such resolution */
    public Resolution require(ResolutionId id) {
        return resolutions.require(id);
    }

    /** All resolutions on the paper by part, oldest first. */
    public List<Resolution> of(PaperId paper) {
        return resolutions.of(paper);
    }

    /** Numbers of the texts on which was resolved, one query for all; unknown resolutions are missing. */
    public Map<ResolutionId, Integer> textVersions(Collection<ResolutionId> ids) {
        return ids.isEmpty() ? Map.of() : resolutions.findByIds(ids.stream().map(ResolutionId::value).toList()).stream()
                .collect(Collectors.toMap(Resolution::id, Resolution::textVersion));
    }

    /** Objections to these resolutions, oldest first; a resolution without any is missing. One query for all. */
    public Map<ResolutionId, List<Objection>> objections(Collection<Resolution> to) {
        return objections.of(to.stream().map(each -> each.id().value()).toList()).stream()
                .collect(Collectors.groupingBy(Objection::resolutionId));
    }

    /** Whether nothing follows any more from what was resolved on the paper; true if nothing was. */
    public boolean allSettled(PaperId paper) {
        return resolutions.of(paper).stream().allMatch(resolution -> resolution.status().isFinal());
    }
}
