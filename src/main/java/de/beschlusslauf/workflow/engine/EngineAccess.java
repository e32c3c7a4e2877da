package de.beschlusslauf.workflow.engine;

import java.util.concurrent.Callable;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Runs single engine calls with authorization lifted, after our own check of the actor. Tenants stay separated. */
final class EngineAccess {

    private final ProcessEngineConfigurationImpl configuration;

    EngineAccess(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    <T> T lifted(Callable<T> call) {
        return configuration.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(call));
    }

    void run(Runnable call) {
        lifted(() -> {
            call.run();
            return Boolean.TRUE;
        });
    }
}
