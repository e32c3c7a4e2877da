package de.beschlusslauf.ledger;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import de.beschlusslauf.refusal.Refusal;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Anchors every municipality at intervals. On several nodes the first one does it, and the others find nothing moved. A
 * municipality whose chains or anchors are not what they were is left unsealed, and the operator reads so.
 */
@Component
class AnchorRound implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(AnchorRound.class);

    private final AnchorTable table;
    private final AnchorWitness witness;
    private final Anchors anchors;
    private final ApplicationEventPublisher events;
    private volatile int refused;

    AnchorRound(AnchorTable table, AnchorWitness witness, Anchors anchors, ApplicationEventPublisher events) {
        this.table = table;
        this.witness = witness;
        this.anchors = anchors;
        this.events = events;
    }

    @Scheduled(fixedDelayString = "${beschlusslauf.anchors.interval:PT1H}",
            initialDelayString = "${beschlusslauf.anchors.interval:PT1H}")
    void anchor() {
        List<String> bodies = table.bodies();
        bodies.forEach(body -> events.publishEvent(new AnchorDue(body)));
        Set<String> all = new TreeSet<>(bodies);
        all.addAll(witness.bodies());
        int now = 0;
        for (String body : all) {
            try {
                anchors.anchor(body);
            } catch (Refusal refusal) {
                now++;
                LOG.error("{}: {}", body, refusal.getMessage());
            }
        }
        refused = now;
    }

    /** How many municipalities the last round left unsealed. */
    int refused() {
        return refused;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("beschlusslauf.anchors.refused", this, AnchorRound::refused)
                .description("Municipalities that the last round did not seal, because something in their ledger is wrong").register(registry);
    }
}
