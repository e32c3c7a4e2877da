package de.beschlusslauf.workflow.engine;

import java.util.concurrent.Callable;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.dao.OptimisticLockingFailureException;

/** Runs single engine calls with authorization lifted, after our own check of the actor. Tenants stay separated. */
final class EngineAccess {

    private final ProcessEngineConfigurationImpl configuration;

    EngineAccess(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    /**
     * @throws OptimisticLockingFailureException if somebody else has changed what runs meanwhile, as the rest of the program knows it;
     *     inside a command of the engine its own exception, which it has to see
     */
    <T> T lifted(Callable<T> call) {
        try {
            return configuration.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(call));
        } catch (OptimisticLockingException e) {
            if (Context.getCommandContext() == null) {
                throw new OptimisticLockingFailureException("Somebody else has changed what runs", e);
            }
            throw e;
        }
    }

    void run(Runnable call) {
        lifted(() -> {
            call.run();
            return Boolean.TRUE;
        });
    }
}
