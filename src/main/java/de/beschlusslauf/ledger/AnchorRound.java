package de.beschlusslauf.ledger;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Anchors every municipality at intervals. On several nodes the first one does it, and the others find nothing moved. */
@Component
class AnchorRound {

    private final AnchorTable table;
    private final Anchors anchors;
    private final ApplicationEventPublisher events;

    AnchorRound(AnchorTable table, Anchors anchors, ApplicationEventPublisher events) {
        this.table = table;
        this.anchors = anchors;
        this.events = events;
    }

    @Scheduled(fixedDelayString = "${beschlusslauf.anchors.interval:PT1H}",
            initialDelayString = "${beschlusslauf.anchors.interval:PT1H}")
    void anchor() {
        table.bodies().forEach(body -> {
            events.publishEvent(new AnchorDue(body));
            anchors.anchor(body);
        });
    }
}
