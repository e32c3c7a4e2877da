package de.beschlusslauf.paper.process;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * Asks the deployed decision tables in the version in force, whatever rights the actor has in the engine. Opening a
 * form asks too, so no answer is written into the engine's history: what was decided stands in the ledger.
 */
@Component
class DecisionTables {

    private final ProcessEngineConfigurationImpl configuration;

    private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final Map<String, DmnDecision> byDefinition = new ConcurrentHashMap<>();

    DecisionTables(ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    DmnDecisionTableResult ask(String table, Map<String, Object> inputs) {
        DmnDecision decision = configuration.getCommandExecutorTxRequired().execute(
                context -> context.runWithoutAuthorization(() -> latest(table)));
        return engine.evaluateDecisionTable(decision, inputs);
    }

    private DmnDecision latest(String table) {
        RepositoryService repository = configuration.getRepositoryService();
        String definition = repository.createDecisionDefinitionQuery().decisionDefinitionKey(table).latestVersion()
                .singleResult().getId();
        return byDefinition.computeIfAbsent(definition,
                id -> engine.parseDecision(table, repository.getDecisionModel(id)));
    }
}
