package de.beschlusslauf.consultation.process;

import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the deployed decision tables, in the version in force, whatever rights the actor has in the engine. */
@Component
class ConsultationTables {

    private final ProcessEngineConfigurationImpl configuration;

    ConsultationTables(@Lazy ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    DmnDecisionTableResult ask(String table, Map<String, Object> inputs) {
        return configuration.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(
                () -> configuration.getDecisionService().evaluateDecisionTableByKey(table, inputs)));
    }
}
