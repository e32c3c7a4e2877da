package de.beschlusslauf.workflow.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;

/** Who was overtaken in the engine is told so in the words of the rest of the program, by whatever door he came. */
class EngineAccessTests {

    private final ProcessEngineConfigurationImpl configuration = mock(ProcessEngineConfigurationImpl.class);
    private final EngineAccess access = new EngineAccess(configuration);

    @BeforeEach
    void somebodyElseIsFaster() {
        CommandExecutor engine = mock(CommandExecutor.class);
        when(engine.execute(any())).thenThrow(new OptimisticLockingException("another transaction"));
        when(configuration.getCommandExecutorTxRequired()).thenReturn(engine);
    }

    @Test
    void outsideOfTheEngineItIsAConcurrencyFailure() {
        assertThatThrownBy(() -> access.run(() -> { })).isInstanceOf(ConcurrencyFailureException.class);
    }

    @Test
    void theEngineItselfSeesItsOwnException() {
        Context.setCommandContext(mock(CommandContext.class));
        try {
            assertThatThrownBy(() -> access.run(() -> { })).isInstanceOf(OptimisticLockingException.class);
        } finally {
            Context.removeCommandContext();
        }
    }
}
