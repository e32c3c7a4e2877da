package de.beschlusslauf.paper.process;

import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Asks the deployed decision tables, in the version in force, whatever rights the actor has in the engine. */
@Component
class DecisionTables {

    private final ProcessEngineConfigurationImpl configuration;

    DecisionTables(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    DmnDecisionTableResult ask(String table, Map<String, Object> inputs) {
        return configuration.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(
                () -> configuration.getDecisionService().evaluateDecisionTableByKey(table, inputs)));
    }
}
