package de.beschlusslauf.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The one clock of the application, in UTC. Tests and demos drive it by hand; the engine's clock travels along. In
 * operation nobody moves it. JVM-wide in the engine, so tests that drive it do not run in parallel.
 */
public final class DrivableClock extends Clock {

    private volatile Duration offset = Duration.ZERO;

    /** From now on the clock goes on from the given instant. */
    public void travelTo(Instant instant) {
        shift(Duration.between(Instant.now(), instant));
    }

    /** Does work that travels; afterwards the clock goes as if it had never been away. */
    public void during(Runnable journey) {
        Duration before = offset;
        try {
            journey.run();
        } finally {
            shift(before);
        }
    }

    /** Back to the present. */
    public void reset() {
        offset = Duration.ZERO;
        ClockUtil.reset();
    }

    private void shift(Duration by) {
        offset = by;
        ClockUtil.offset(by.toMillis());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }
}
