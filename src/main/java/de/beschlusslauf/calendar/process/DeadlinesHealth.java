package de.beschlusslauf.calendar.process;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * How many dates of the engine disagree with the table of deadlines, and how many of these do not even exist; at most a minute
 * old. The node stays up whatever the number is: taking it out of service would delay every deadline. An operator raises an alarm
 * on the number or on the gauge.
 */
@Component("deadlinesHealthIndicator")
class DeadlinesHealth implements HealthIndicator {

    private final ProjectionNumber number;

    DeadlinesHealth(ProjectionNumber number) {
        this.number = number;
    }

    @Override
    public Health health() {
        ProjectionCheck.Number latest = number.latest();
        return Health.up().withDetail("disagreeing", latest.disagreeing()).withDetail("missing", latest.missing()).build();
    }
}
