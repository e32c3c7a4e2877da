package de.beschlusslauf.ledger;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import de.beschlusslauf.refusal.Refusal;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Anchors every municipality at intervals. On several nodes the first one does it, and the others find nothing moved. A
 * municipality whose chains or anchors are not what they were is left unsealed, and so is one that somebody keeps locked; the
 * operator reads so, and the round goes on.
 */
@Component
class AnchorRound implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(AnchorRound.class);

    private final AnchorTable table;
    private final AnchorWitness witness;
    private final Anchors anchors;
    private final AnchorAge age;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private volatile int refused;
    private volatile int missed;

    AnchorRound(AnchorTable table, AnchorWitness witness, Anchors anchors, AnchorAge age, ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.table = table;
        this.witness = witness;
        this.anchors = anchors;
        this.age = age;
        this.events = events;
        this.transaction = transaction;
    }

    /** Counts from the start of the node how long its municipalities wait. */
    @EventListener
    void on(ApplicationStartedEvent started) {
        all(table.bodies()).forEach(age::expect);
    }

    @Scheduled(fixedDelayString = "${beschlusslauf.anchors.interval:PT1H}",
            initialDelayString = "${beschlusslauf.anchors.interval:PT1H}")
    void anchor() {
        List<String> bodies = Objects.requireNonNull(transaction.execute(status -> {
            table.waitBriefly();
            return table.bodies();
        }));
        int nowRefused = 0;
        int nowMissed = 0;
        for (String body : all(bodies)) {
            age.expect(body);
            try {
                if (bodies.contains(body)) {
                    announce(body);
                }
                anchors.anchor(body);
                if (anchors.signs()) {
                    age.sealed(body);
                }
            } catch (Refusal refusal) {
                nowRefused++;
                LOG.error("{}: {}", body, refusal.getMessage());
            } catch (RuntimeException failed) {
                nowMissed++;
                LOG.warn("{}: not sealed in this round, unsealed for {} s: {}", body, age.of(body).toSeconds(), failed.getMessage());
            }
        }
        refused = nowRefused;
        missed = nowMissed;
    }

    /** Who cannot add now what this anchor should know adds it before the next one. */
    private void announce(String bodyId) {
        try {
            transaction.executeWithoutResult(status -> {
                table.waitBriefly();
                events.publishEvent(new AnchorDue(bodyId));
            });
        } catch (RuntimeException failed) {
            LOG.warn("{}: sealed without what should have been added before: {}", bodyId, failed.getMessage());
        }
    }

    private Set<String> all(List<String> bodies) {
        Set<String> all = new TreeSet<>(bodies);
        all.addAll(witness.bodies());
        return all;
    }

    /** How many municipalities the last round left unsealed. */
    int refused() {
        return refused;
    }

    /** How many municipalities the last round could not seal, because somebody held them or the database failed. */
    int missed() {
        return missed;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("beschlusslauf.anchors.refused", this, AnchorRound::refused)
                .description("Municipalities that the last round did not seal, because something in their ledger is wrong").register(registry);
        Gauge.builder("beschlusslauf.anchors.missed", this, AnchorRound::missed)
                .description("Municipalities that the last round could not seal: somebody held them, or the database failed").register(registry);
    }
}
