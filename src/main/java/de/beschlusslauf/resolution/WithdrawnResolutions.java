package de.beschlusslauf.resolution;

import java.util.Map;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.paper.Paper;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A withdrawn paper takes along what was resolved on it and not yet done; no control window stays open. */
@Component
class WithdrawnResolutions {

    private static final String WITHDRAWN = "Die Vorlage ist zurückgezogen";

    private final Resolutions resolutions;

    private final Deadlines deadlines;

    private final Ledger ledger;

    WithdrawnResolutions(Resolutions resolutions, Deadlines deadlines, Ledger ledger) {
        this.resolutions = resolutions;
        this.deadlines = deadlines;
        this.ledger = ledger;
    }

    @EventListener
    void on(Paper.Withdrawn event) {
        resolutions.of(event.paperId()).stream().filter(resolution -> !resolution.status().isFinal())
                .forEach(resolution -> end(resolution, event.actor()));
    }

    private void end(Resolution resolution, String actor) {
        deadlines.cancel(DeadlineKind.CONTROL_WINDOW_COUNCIL, resolution.id().value(), WITHDRAWN, actor);
        deadlines.cancel(DeadlineKind.CONTROL_WINDOW_COMMITTEE, resolution.id().value(), WITHDRAWN, actor);
        resolution.annul();
        ledger.append(Chain.paper(resolution.paperId().value()), "resolution.withdrawn",
                Map.of("resolutionId", resolution.id().value()), actor);
    }
}
