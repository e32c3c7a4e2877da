package de.beschlusslauf.lifecycle;

import java.util.Map;

import de.beschlusslauf.consultation.PathEnd;
import de.beschlusslauf.consultation.PathPlanning;
import de.beschlusslauf.consultation.Standing;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.lifecycle.NextStep.Way;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperProgress;
import de.beschlusslauf.paper.PaperStatus;
import de.beschlusslauf.resolution.ResolutionReader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says how a paper goes on after each station and after each settled part, and closes it at the end. */
@Service
@Transactional
public class Lifecycle {

    private static final String SYSTEM = "system";

    private final PathPlanning paths;

    private final ResolutionReader resolutions;

    private final PaperProgress papers;

    private final Ledger ledger;

    Lifecycle(PathPlanning paths, ResolutionReader resolutions, PaperProgress papers, Ledger ledger) {
        this.paths = paths;
        this.resolutions = resolutions;
        this.papers = papers;
        this.ledger = ledger;
    }

    /** Holds the path until the transaction ends, so that a part that is settled meanwhile is not overlooked. */
    public NextStep next(PaperId paper) {
        Standing standing = paths.standing(paper);
        return switch (standing.state()) {
            case STATIONS -> {
                papers.mark(paper, PaperStatus.IN_CONSULTATION, SYSTEM);
                yield new NextStep(Way.STATIONS, standing.next());
            }
            case DRAFTING -> {
                papers.mark(paper, PaperStatus.RETURNED, SYSTEM);
                yield NextStep.of(Way.DRAFTING);
            }
            case PARTS_RUNNING -> NextStep.of(resolutions.allSettled(paper) ? Way.CLOSED : Way.WAIT);
            case CLOSED -> NextStep.of(Way.CLOSED);
        };
    }

    /** True if no adopted part of the paper is waiting or being carried out; holds the path like {@link #next}. */
    public boolean allSettled(PaperId paper) {
        paths.hold(paper);
        return resolutions.allSettled(paper);
    }

    /** Nothing is left to do: the paper becomes part of the record, as withdrawn if a body let it be withdrawn. */
    public void archive(PaperId paper) {
        boolean withdrawn = paths.standing(paper).end() == PathEnd.WITHDRAWN;
        papers.mark(paper, withdrawn ? PaperStatus.WITHDRAWN : PaperStatus.ARCHIVED, SYSTEM);
    }

    /** The administration withdrew the paper and everything that ran for it has been stopped. */
    public void closeWithdrawn(PaperId paper) {
        ledger.append(Chain.paper(paper.value()), "lifecycle.closed", Map.of("status", PaperStatus.WITHDRAWN), SYSTEM);
    }
}
