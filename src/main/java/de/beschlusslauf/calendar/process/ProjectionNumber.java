package de.beschlusslauf.calendar.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many dates disagree, counted at most once a minute: whoever asks for the health of a node, a proxy or a stranger, does not
 * make the database read all deadlines each time.
 */
@Component
class ProjectionNumber {

    private static final Duration AGE = Duration.ofMinutes(1);

    private final ProjectionCheck check;
    private final Clock clock;
    private Instant countedAt = Instant.MIN;
    private ProjectionCheck.@Nullable Number last;

    ProjectionNumber(ProjectionCheck check, Clock clock) {
        this.check = check;
        this.clock = clock;
    }

    /** Who asks while it is counted waits for that number. */
    synchronized ProjectionCheck.Number latest() {
        Instant now = clock.instant();
        if (last == null || now.isBefore(countedAt) || !now.isBefore(countedAt.plus(AGE))) {
            last = check.number();
            countedAt = now;
        }
        return last;
    }
}
