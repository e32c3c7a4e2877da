package de.beschlusslauf.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether entries are dated in the time in which they came. Everybody's entries are sealed, but the operator is told of those
 * that are dated back or ahead while it can still be found out how they came.
 */
@Component
class DatedEntries implements MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(DatedEntries.class);

    private final ChainScan scan;
    private final Duration tolerance;
    private final AtomicLong strange = new AtomicLong();

    /** @param tolerance by which an act may be dated before it is committed, or by a clock that is not quite right */
    DatedEntries(ChainScan scan, @Value("${beschlusslauf.anchors.tolerance:PT10M}") Duration tolerance) {
        this.scan = scan;
        this.tolerance = tolerance;
    }

    Duration tolerance() {
        return tolerance;
    }

    /** The time that has run since the municipality's last anchor; empty if it has none. */
    Optional<Span> open(String bodyId) {
        return scan.open(bodyId);
    }

    /** Tells the operator of entries that the next anchor, made now, is the first to know and that are dated otherwise. */
    void note(String bodyId, Instant now) {
        open(bodyId).map(span -> span.closed(now)).ifPresent(span -> scan.datedOutside(bodyId, span, tolerance).ifPresent(found -> {
            strange.addAndGet(found.count());
            LOG.warn("{}: {} entries of anchor {} are dated before or after their time, first one of chain {}: {}", bodyId, found.count(),
                    span.number(), found.first().chain(), span.remark(found.first(), tolerance).orElse(""));
        }));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        FunctionCounter.builder("beschlusslauf.anchors.remarks", strange, AtomicLong::get)
                .description("Entries that this node has sealed and that are dated before or after their time").register(registry);
    }
}
