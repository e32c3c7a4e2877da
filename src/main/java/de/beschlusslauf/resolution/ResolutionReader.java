package de.beschlusslauf.resolution;

import java.util.List;

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

    /** Objections to the resolution, oldest first. */
    public List<Objection> objections(ResolutionId id) {
        return objections.of(id);
    }

    /** Whether nothing follows any more from what was resolved on the paper; true if nothing was. */
    public boolean allSettled(PaperId paper) {
        return resolutions.of(paper).stream().allMatch(resolution -> resolution.status().isFinal());
    }
}
