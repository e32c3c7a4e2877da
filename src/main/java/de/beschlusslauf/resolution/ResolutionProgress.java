package de.beschlusslauf.resolution;

import java.util.Map;

import de.beschlusslauf.consultation.PathPlanning;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the execution of a resolution begin and end (GO NRW § 62 (2)). */
@Service
@Transactional
public class ResolutionProgress {

    private final Resolutions resolutions;

    private final PathPlanning paths;

    private final Ledger ledger;

    private final ApplicationEventPublisher events;

    ResolutionProgress(Resolutions resolutions, PathPlanning paths, Ledger ledger, ApplicationEventPublisher events) {
        this.resolutions = resolutions;
        this.paths = paths;
        this.ledger = ledger;
        this.events = events;
    }

    /** @throws de.beschlusslauf.refusal.Refusal if the resolution is not effective */
    public void inExecution(ResolutionId id, String actor) {
        Resolution resolution = resolutions.require(id);
        resolution.execute();
        append(resolution, "resolution.in-execution", actor);
    }

    /** Everything is done, or nothing was to be done. @throws de.beschlusslauf.refusal.Refusal if it is not effective */
    public void settle(ResolutionId id, String actor) {
        Resolution resolution = resolutions.require(id);
        paths.hold(resolution.paperId());
        resolution.settle();
        append(resolution, "resolution.settled", actor);
        events.publishEvent(new Resolution.Settled(id, resolution.paperId()));
    }

    private void append(Resolution resolution, String event, String actor) {
        ledger.append(Chain.paper(resolution.paperId().value()), event,
                Map.of("resolutionId", resolution.id().value()), actor);
    }
}
