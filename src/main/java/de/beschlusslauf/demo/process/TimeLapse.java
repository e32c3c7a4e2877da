package de.beschlusslauf.demo.process;

import java.time.Instant;

import de.beschlusslauf.demo.PassingTime;
import de.beschlusslauf.workflow.DrivableClock;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.stereotype.Component;

/** Time that passes quickly while people work: the job executor rests, and every timer fires on its own day. */
@Component
class TimeLapse implements PassingTime {

    private final DrivableClock clock;
    private final Timeline timeline;
    private final IdentityService identities;
    private final JobExecutor executor;

    TimeLapse(DrivableClock clock, ManagementService management, IdentityService identities, ProcessEngine engine) {
        this.clock = clock;
        this.timeline = new Timeline(clock, management);
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
            return timeline.passUntil(moment);
        } finally {
            identities.setAuthentication(person);
            if (active) {
                executor.start();
            }
        }
    }

    @Override
    public boolean firesByItself() {
        return executor.isActive();
    }
}
