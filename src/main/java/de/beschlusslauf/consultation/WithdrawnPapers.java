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

    @EventListener
    void on(Paper.Withdrawn event) {
        planning.withdraw(event.paperId(), event.actor());
    }
}
