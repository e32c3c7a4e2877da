package de.beschlusslauf.consultation;

import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperProgress;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperStatus;
import org.springframework.stereotype.Component;

/** Tells the paper how far its path has brought it. */
@Component
class PathProgress {

    private final PaperProgress papers;

    private final PaperReader reader;

    PathProgress(PaperProgress papers, PaperReader reader) {
        this.papers = papers;
        this.reader = reader;
    }

    void deliberating(PaperId paper, String actor) {
        PaperStatus status = reader.summary(paper).status();
        if (status == PaperStatus.RELEASED || status == PaperStatus.SCHEDULED) {
            papers.mark(paper, PaperStatus.IN_CONSULTATION, actor);
        }
    }

    void after(Path path, Decided decided, String actor) {
        Standing standing = path.standing();
        if (standing.state() == PathState.DRAFTING) {
            papers.mark(path.paperId(), PaperStatus.RETURNED, actor);
        } else if (standing.state() == PathState.CLOSED && standing.end() != null) {
            close(path.paperId(), standing.end(), actor);
        } else if (!decided.accepted().isEmpty() && !path.hasOpenDecision()) {
            papers.mark(path.paperId(), PaperStatus.DECIDED, actor);
        }
    }

    /** A withdrawn paper keeps its state until its life is closed. */
    private void close(PaperId paper, PathEnd end, String actor) {
        if (end != PathEnd.WITHDRAWN) {
            papers.mark(paper, end == PathEnd.REJECTED ? PaperStatus.REJECTED : PaperStatus.DONE, actor);
        }
    }
}
