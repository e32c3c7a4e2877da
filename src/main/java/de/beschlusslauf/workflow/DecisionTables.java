package de.beschlusslauf.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import de.beschlusslauf.ledger.RuleUse;
import de.beschlusslauf.ledger.Sha256;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * Asks the deployed decision tables in the version in force, whatever rights the actor has in the engine. Opening a
 * form asks too, so no answer is written into the engine's history: what was decided stands in the ledger.
 */
@Component
public class DecisionTables {

    private final ProcessEngineConfigurationImpl configuration;

    private final FiredRows fired = new FiredRows();

    private final DmnEngine engine = engine(fired);

    private final Map<String, Deployed> byDefinition = new ConcurrentHashMap<>();

    DecisionTables(@Lazy ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    /** @param inputs by the names that the table uses; a missing one counts as null */
    public DmnDecisionTableResult ask(String table, Map<String, Object> inputs) {
        return latest(table).apply(inputs);
    }

    /** Which rows of the version in force speak to these inputs. */
    public RuleUse use(String table, Map<String, Object> inputs) {
        return ((Deployed) latest(table)).use(inputs);
    }

    /** The version in force, to be asked more than once: the same object until another version is deployed. */
    public Function<Map<String, Object>, DmnDecisionTableResult> latest(String table) {
        return inForce(table, definition -> deployed(table, definition));
    }

    /** The version in force, to look whether it answers what it has to. */
    public TableLook look(String table) {
        return inForce(table, definition -> new TableLook(definition.getVersion() + " (" + definition.getVersionTag() + ")",
                engine.parseDecision(table, configuration.getRepositoryService().getDecisionModel(definition.getId()))));
    }

    private <T> T inForce(String table, Function<DecisionDefinition, T> use) {
        return configuration.getCommandExecutorTxRequired().execute(
                context -> context.runWithoutAuthorization(() -> use.apply(
                        context.getDecisionDefinitionManager().findLatestDecisionDefinitionByKeyAndTenantId(table, null))));
    }

    private Function<Map<String, Object>, DmnDecisionTableResult> deployed(String table, DecisionDefinition inForce) {
        RepositoryService repository = configuration.getRepositoryService();
        return byDefinition.computeIfAbsent(inForce.getId(), id -> {
            try (InputStream model = repository.getDecisionModel(id)) {
                byte[] file = model.readAllBytes();
                return new Deployed(engine.parseDecision(table, new ByteArrayInputStream(file)), Sha256.of(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static DmnEngine engine(FiredRows fired) {
        DefaultDmnEngineConfiguration settings =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        settings.setCustomPostDecisionTableEvaluationListeners(List.of(fired));
        return settings.buildEngine();
    }

    /** A table says the same to the same inputs, and forms ask it the same again and again. */
    private final class Deployed implements Function<Map<String, Object>, DmnDecisionTableResult> {

        private final DmnDecision decision;

        private final ConcurrentLruCache<Map<String, Object>, DmnDecisionTableResult> answers =
                new ConcurrentLruCache<>(1000, this::evaluate);

        private final String sha256;

        Deployed(DmnDecision decision, String sha256) {
            this.decision = decision;
            this.sha256 = sha256;
        }

        @Override
        public DmnDecisionTableResult apply(Map<String, Object> inputs) {
            return answers.get(new HashMap<>(inputs));
        }

        private DmnDecisionTableResult evaluate(Map<String, Object> inputs) {
            return engine.evaluateDecisionTable(decision, inputs);
        }

        RuleUse use(Map<String, Object> inputs) {
            return new RuleUse(decision.getKey(), sha256, fired.during(() -> evaluate(inputs)));
        }
    }
}
