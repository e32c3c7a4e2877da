package de.beschlusslauf.calendar.process;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** The same number as a metric; 0 is the only good value. */
@Component
class DeadlinesGauge implements MeterBinder {

    private final ProjectionNumber number;

    DeadlinesGauge(ProjectionNumber number) {
        this.number = number;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("beschlusslauf.deadlines.disagreeing", number, each -> each.latest().disagreeing())
                .description("Timers and task dates that disagree with the table of deadlines").register(registry);
    }
}
