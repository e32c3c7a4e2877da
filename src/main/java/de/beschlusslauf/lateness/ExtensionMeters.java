package de.beschlusslauf.lateness;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Counts, for managers, what became of requests for more time, by town, office and outcome, since the start. */
@Component
class ExtensionMeters {

    private final MeterRegistry registry;

    ExtensionMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(Extension.Settled event) {
        count(event.bodyId(), event.office(), event.state().name());
    }

    private void count(String body, String office, String state) {
        Counter.builder("beschlusslauf.deadlines.extensions").tag("body", body).tag("office", office)
                .tag("state", state).description("Decisions on requests for more time").register(registry).increment();
    }
}
