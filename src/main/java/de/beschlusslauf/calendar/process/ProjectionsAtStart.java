package de.beschlusslauf.calendar.process;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sets right what an older version of the program has left in the engine, for instance sessions without timers that came
 * later, before a job is executed and before the port opens. A node that has nothing to set right asks once.
 */
@Component
class ProjectionsAtStart implements SmartLifecycle {

    /** After the demonstration has been loaded and the clock is back in the present, before mails leave. */
    private static final int PHASE = 50;

    /** So many in one transaction. */
    private static final int PORTION = 500;

    private static final int ATTEMPTS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionsAtStart.class);

    private final Projections projections;

    private volatile boolean running;

    ProjectionsAtStart(Projections projections) {
        this.projections = projections;
    }

    @Override
    public void start() {
        try {
            setRight(PORTION);
        } catch (RuntimeException e) {
            LOG.error("Timers and dates could not be set right at the start; see /actuator/health/deadlines", e);
        }
        running = true;
    }

    /** @param size how many at most in one transaction. @return how many in all */
    int setRight(int size) {
        int found = 0;
        int repaired = 0;
        List<Disagreement> last = List.of();
        do {
            Projections.Portion portion = portion(last.isEmpty() ? null : last.get(last.size() - 1), size);
            last = portion.found();
            found += last.size();
            repaired += portion.repaired().size();
        } while (last.size() == size);
        if (found > 0) {
            LOG.atInfo().addKeyValue("repaired", repaired).addKeyValue("left", found - repaired)
                    .log("Timers and dates of an older version: {} set right, {} left as they are", repaired, found - repaired);
        }
        return repaired;
    }

    /** A node of the older version that still works may be quicker with one of them. */
    private Projections.Portion portion(@Nullable Disagreement after, int size) {
        for (int attempt = 1;; attempt++) {
            try {
                return projections.repair(after, size);
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
