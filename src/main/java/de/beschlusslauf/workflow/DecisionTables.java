package de.beschlusslauf.workflow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Asks the deployed decision tables in the version in force, whatever rights the actor has in the engine. Opening a
 * form asks too, so no answer is written into the engine's history: what was decided stands in the ledger.
 */
@Component
public class DecisionTables {

    private final ProcessEngineConfigurationImpl configuration;

    private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final Map<String, Function<Map<String, Object>, DmnDecisionTableResult>> byDefinition = new ConcurrentHashMap<>();

    DecisionTables(@Lazy ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    /** @param inputs by the names that the table uses; a missing one counts as null */
    public DmnDecisionTableResult ask(String table, Map<String, Object> inputs) {
        return latest(table).apply(inputs);
    }

    /** The version in force, to be asked more than once: the same object until another version is deployed. */
    public Function<Map<String, Object>, DmnDecisionTableResult> latest(String table) {
        return configuration.getCommandExecutorTxRequired().execute(
                context -> context.runWithoutAuthorization(() -> deployed(table)));
    }

    private Function<Map<String, Object>, DmnDecisionTableResult> deployed(String table) {
        RepositoryService repository = configuration.getRepositoryService();
        String definition = repository.createDecisionDefinitionQuery().decisionDefinitionKey(table).latestVersion()
                .singleResult().getId();
        return byDefinition.computeIfAbsent(definition, id -> {
            DmnDecision decision = engine.parseDecision(table, repository.getDecisionModel(id));
            return inputs -> engine.evaluateDecisionTable(decision, inputs);
        });
    }
}
