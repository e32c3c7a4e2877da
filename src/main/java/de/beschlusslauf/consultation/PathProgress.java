package de.beschlusslauf.consultation;

import de.beschlusslauf.paper.PaperProgress;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperStatus;
import de.beschlusslauf.paper.PaperStatus.Phase;
import org.springframework.stereotype.Component;

/** Tells the paper how far its path has brought it; how it ended says the lifecycle when nothing is left to do. */
@Component
class PathProgress {

    private final PaperProgress papers;

    private final PaperReader reader;

    PathProgress(PaperProgress papers, PaperReader reader) {
        this.papers = papers;
        this.reader = reader;
    }

    /** A second vote brings back into consultation what was decided, unless its other parts are being revised. */
    void deliberating(Consultation station, String actor) {
        PaperStatus status = reader.summary(station.paperId()).status();
        if (status == PaperStatus.RELEASED || status == PaperStatus.SCHEDULED
                || station.reVote() != null && status.phase() != Phase.DRAFTING) {
            papers.mark(station.paperId(), PaperStatus.IN_CONSULTATION, actor);
        }
    }

    void after(Path path, Decided decided, String actor) {
        Standing standing = path.standing();
        if (reader.summary(path.paperId()).status().phase() == Phase.DRAFTING) {
            return;
        }
        if (standing.state() == PathState.DRAFTING) {
            papers.mark(path.paperId(), PaperStatus.RETURNED, actor);
        } else if (decides(decided) && path.isDecided()) {
            papers.mark(path.paperId(), path.droppedParts().isEmpty()
                    ? PaperStatus.DECIDED : PaperStatus.DECIDED_IN_PARTS, actor);
        }
    }

    private static boolean decides(Decided decided) {
        return !decided.accepted().isEmpty() || !decided.dropped().isEmpty();
    }
}
