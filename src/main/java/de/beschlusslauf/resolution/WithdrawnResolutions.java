package de.beschlusslauf.resolution;

import java.util.Map;

import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.paper.Paper;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A withdrawn paper takes along what was resolved on it and not yet done; no control window stays open. */
@Component
class WithdrawnResolutions {

    private final Resolutions resolutions;

    private final WindowDeadlines deadlines;

    private final Ledger ledger;

    WithdrawnResolutions(Resolutions resolutions, WindowDeadlines deadlines, Ledger ledger) {
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
        deadlines.cancel(resolution, "Die Vorlage ist zurückgezogen", actor);
        resolution.annul();
        ledger.append(Chain.paper(resolution.paperId().value()), "resolution.withdrawn",
                Map.of("resolutionId", resolution.id().value()), actor);
    }
}
