package de.beschlusslauf.demo.process;

import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;

import de.beschlusslauf.workflow.DrivableClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets time pass by hand while the job executor stands still: every timer fires on its own day. */
public final class Timeline {

    private static final Logger LOG = LoggerFactory.getLogger(Timeline.class);

    private final DrivableClock clock;
    private final ManagementService management;

    public Timeline(DrivableClock clock, ManagementService management) {
        this.clock = clock;
        this.management = management;
    }

    /** Moves on to that moment; what falls due until then happens on the way. Never goes back. */
    public void travelTo(Instant moment) {
        settle();
        for (Job next = firstUntil(moment); next != null; next = firstUntil(moment)) {
            reach(next.getDuedate().toInstant());
            management.executeJob(next.getId());
        }
        reach(moment);
    }

    /**
     * The same beside people who work, and with jobs that may fail: these are left to the job executor, which tells of them.
     * Says how many jobs were done.
     */
    int passUntil(Instant moment) {
        Set<String> left = new HashSet<>();
        int done = 0;
        for (Job next = firstUntil(moment, left); next != null; next = firstUntil(moment, left)) {
            reach(next.getDuedate().toInstant());
            try {
                management.executeJob(next.getId());
                done++;
            } catch (RuntimeException e) {
                LOG.warn("Job {} of process instance {} is left to the job executor.", next.getId(),
                        next.getProcessInstanceId(), e);
                left.add(next.getId());
            }
        }
        reach(moment);
        return done;
    }

    private void reach(Instant moment) {
        if (moment.isAfter(clock.instant())) {
            clock.travelTo(moment);
        }
    }

    /** If that moment is over, the acts are done as if it were not; afterwards the clock goes on where it was. */
    public void doneBy(Instant moment, Runnable acts) {
        clock.during(() -> {
            if (moment.isBefore(clock.instant())) {
                clock.travelTo(moment);
            }
            acts.run();
        });
    }

    /** Runs what is due now. */
    public void settle() {
        for (Job next = firstUntil(clock.instant()); next != null; next = firstUntil(clock.instant())) {
            management.executeJob(next.getId());
        }
    }

    /** The earliest job of a process; the engine's own housekeeping does not count. */
    private @Nullable Job firstUntil(Instant moment) {
        return firstUntil(moment, Set.of());
    }

    private @Nullable Job firstUntil(Instant moment, Set<String> left) {
        return management.createJobQuery().active().withRetriesLeft().duedateLowerThan(Date.from(moment.plusMillis(1)))
                .orderByJobDuedate().asc().listPage(0, 20 + left.size()).stream()
                .filter(job -> job.getProcessInstanceId() != null && !left.contains(job.getId())).findFirst().orElse(null);
    }
}
