package de.beschlusslauf.demo.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import de.beschlusslauf.calendar.process.Reminders;
import de.beschlusslauf.workflow.DrivableClock;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;

/** Whether timers fire by themselves is the job executor's to say. */
class TimeLapseTests {

    @Test
    void timersFireByThemselvesOnceTheJobExecutorIsActive() {
        // given
        JobExecutor executor = mock();
        ProcessEngineConfigurationImpl configuration = mock();
        ProcessEngine engine = mock();
        when(configuration.getJobExecutor()).thenReturn(executor);
        when(engine.getProcessEngineConfiguration()).thenReturn(configuration);
        TimeLapse lapse = new TimeLapse(mock(DrivableClock.class), mock(ManagementService.class), mock(Reminders.class),
                mock(IdentityService.class), engine);

        // when
        boolean before = lapse.firesByItself();
        when(executor.isActive()).thenReturn(true);

        // then
        assertThat(before).isFalse();
        assertThat(lapse.firesByItself()).isTrue();
    }
}
