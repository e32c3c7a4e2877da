package de.beschlusslauf.roadmap;

import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.resolution.ResolutionId;

/** Where an entry comes from: the municipality, the paper and the one part of it that was decided. */
public record Origin(String bodyId, PaperId paperId, ResolutionId resolutionId) {
}
