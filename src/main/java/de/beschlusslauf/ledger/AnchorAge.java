package de.beschlusslauf.ledger;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long ago this node last found everything of a municipality sealed, or when it first had to see to it. It lies in memory, out
 * of reach of whoever holds the database, and counts real time, as the rounds do.
 */
@Component
class AnchorAge {

    /** So many rounds may fail, or take long, before it is said. */
    private static final int ROUNDS = 3;

    private final Duration interval;
    private final MeterRegistry registry;
    private final LongSupplier nanos;
    private final Map<String, Long> sealed = new ConcurrentHashMap<>();

    @Autowired
    AnchorAge(@Value("${beschlusslauf.anchors.interval:PT1H}") Duration interval, MeterRegistry registry) {
        this(interval, registry, System::nanoTime);
    }

    AnchorAge(Duration interval, MeterRegistry registry, LongSupplier nanos) {
        this.interval = interval;
        this.registry = registry;
        this.nanos = nanos;
    }

    /** From now on the municipality's entries wait to be sealed, if they do not already. */
    void expect(String bodyId) {
        if (sealed.putIfAbsent(bodyId, nanos.getAsLong()) == null) {
            Gauge.builder("beschlusslauf.anchors.age", () -> of(bodyId).toSeconds()).tag("body", bodyId).baseUnit("seconds")
                    .description("Time since this node last found everything of the municipality sealed").register(registry);
        }
    }

    /** Everything of the municipality is sealed now. */
    void sealed(String bodyId) {
        expect(bodyId);
        sealed.put(bodyId, nanos.getAsLong());
    }

    /** Nothing if the node does not know of the municipality yet. */
    Duration of(String bodyId) {
        long now = nanos.getAsLong();
        return Duration.ofNanos(now - sealed.getOrDefault(bodyId, now));
    }

    /** One German sentence if three rounds have not sealed the municipality. */
    Optional<String> overdue(String bodyId) {
        Duration age = of(bodyId);
        return age.compareTo(interval.multipliedBy(ROUNDS)) <= 0 ? Optional.empty()
                : Optional.of("Auffällig: Seit mehr als " + (age.toHours() > 1 ? age.toHours() + " Stunden" : age.toMinutes() + " Minuten")
                        + " kommt kein Siegel zustande; was seitdem dazugekommen ist, bezeugt noch niemand."
                        + " Bitte geben Sie der Systembetreuung Bescheid.");
    }
}
