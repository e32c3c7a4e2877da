package de.beschlusslauf.lifecycle;

import java.util.List;
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
import de.beschlusslauf.resolution.Resolution;
import de.beschlusslauf.resolution.ResolutionReader;
import de.beschlusslauf.resolution.ResolutionStatus;
import org.jspecify.annotations.Nullable;
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

    private final SecondVotes secondVotes;

    private final Ledger ledger;

    Lifecycle(PathPlanning paths, ResolutionReader resolutions, PaperProgress papers, SecondVotes secondVotes,
            Ledger ledger) {
        this.paths = paths;
        this.resolutions = resolutions;
        this.papers = papers;
        this.secondVotes = secondVotes;
        this.ledger = ledger;
    }

    /**
     * Holds the path until the transaction ends, so that a part that is settled meanwhile is not overlooked. Second votes
     * that run beside the path are no step of it.
     */
    public NextStep next(PaperId paper) {
        Standing standing = paths.standing(paper, secondVotes::isRunning);
        return switch (standing.state()) {
            case STATIONS -> {
                if (paths.isDecided(paper)) {
                    catchUp(paper);
                } else {
                    papers.mark(paper, PaperStatus.IN_CONSULTATION, SYSTEM);
                }
                yield new NextStep(Way.STATIONS, standing.next());
            }
            case DRAFTING -> {
                papers.mark(paper, PaperStatus.RETURNED, SYSTEM);
                yield NextStep.of(Way.DRAFTING);
            }
            case PARTS_RUNNING -> {
                boolean over = resolutions.allSettled(paper);
                if (!over) {
                    catchUp(paper);
                }
                yield NextStep.of(over ? Way.CLOSED : Way.WAIT);
            }
            case CLOSED -> NextStep.of(Way.CLOSED);
        };
    }

    /** A part that was decided earlier may be further than the one that was decided last. */
    private void catchUp(PaperId paper) {
        if (resolutions.of(paper).stream().anyMatch(each -> each.status() == ResolutionStatus.IN_EXECUTION)) {
            papers.mark(paper, PaperStatus.IN_EXECUTION, SYSTEM);
        }
    }

    /** True if no adopted part of the paper is waiting or being carried out; holds the path like {@link #next}. */
    public boolean allSettled(PaperId paper) {
        paths.hold(paper);
        return resolutions.allSettled(paper);
    }

    /** Nothing is left to do: the paper becomes part of the record with the end that it had (handbook 6.2, 6.5). */
    public void archive(PaperId paper) {
        papers.mark(paper, end(paths.standing(paper).end(), resolutions.of(paper)), SYSTEM);
    }

    /** One part that was carried out outweighs others that were not; a resolution that was stopped was no rejection. */
    private static PaperStatus end(@Nullable PathEnd end, List<Resolution> resolved) {
        if (resolved.stream().anyMatch(each -> each.status() == ResolutionStatus.SETTLED)) {
            return PaperStatus.ARCHIVED;
        }
        if (end == PathEnd.WITHDRAWN) {
            return PaperStatus.WITHDRAWN;
        }
        if (resolved.stream().anyMatch(each -> each.status() == ResolutionStatus.ANNULLED)) {
            return PaperStatus.ANNULLED;
        }
        return end == PathEnd.REJECTED ? PaperStatus.REJECTED : PaperStatus.NOTED;
    }

    /** The administration withdrew the paper and everything that ran for it has been stopped. */
    public void closeWithdrawn(PaperId paper) {
        ledger.append(Chain.paper(paper.value()), "lifecycle.closed", Map.of("status", PaperStatus.WITHDRAWN), SYSTEM);
    }
}
