package de.beschlusslauf.consultation;

import de.beschlusslauf.paper.Paper;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Clears the agendas when the administration withdraws a paper. */
@Component
class WithdrawnPapers {

    private final PathPlanning planning;

    WithdrawnPapers(PathPlanning planning) {
        this.planning = planning;
    }

    /** Whoever enters a result holds the path before the paper. */
    @EventListener
    void on(Paper.Withdrawing event) {
        planning.hold(event.paperId());
    }

    @EventListener
    void on(Paper.Withdrawn event) {
        planning.withdraw(event.paperId(), event.actor());
    }
}
