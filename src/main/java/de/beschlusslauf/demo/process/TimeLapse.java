package de.beschlusslauf.demo.process;

import java.time.Instant;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.calendar.process.Reminders;
import de.beschlusslauf.demo.PassingTime;
import de.beschlusslauf.workflow.DrivableClock;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Time that passes quickly while people work: the job executor rests, every timer fires on its own day, and at the beginning of each
 * day whoever has to be told is told of what is near or has passed.
 */
@Component
class TimeLapse implements PassingTime {

    private static final Logger LOG = LoggerFactory.getLogger(TimeLapse.class);

    private final DrivableClock clock;
    private final Timeline timeline;
    private final Reminders reminders;
    private final IdentityService identities;
    private final JobExecutor executor;

    TimeLapse(DrivableClock clock, ManagementService management, Reminders reminders, IdentityService identities,
            ProcessEngine engine) {
        this.clock = clock;
        this.timeline = new Timeline(clock, management);
        this.reminders = reminders;
        this.identities = identities;
        this.executor = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }

    @Override
    public void resume(Instant moment) {
        clock.travelTo(moment);
    }

    @Override
    public int until(Instant moment) {
        Authentication person = identities.getCurrentAuthentication();
        boolean active = firesByItself();
        if (active) {
            executor.shutdown();
        }
        identities.clearAuthentication();
        try {
            int done = 0;
            for (Instant day = nextDay(); day.isBefore(moment); day = nextDay()) {
                done += reach(day);
            }
            return done + reach(moment);
        } finally {
            identities.setAuthentication(person);
            if (active) {
                executor.start();
            }
        }
    }

    private int reach(Instant moment) {
        int done = timeline.passUntil(moment);
        try {
            reminders.tell();
        } catch (RuntimeException e) {
            LOG.warn("Reminders are left to the next round.", e);
        }
        return done;
    }

    private Instant nextDay() {
        return Zones.startOf(Zones.dayOf(clock.instant()).plusDays(1)).plusSeconds(1);
    }

    @Override
    public boolean firesByItself() {
        return executor.isActive();
    }
}
