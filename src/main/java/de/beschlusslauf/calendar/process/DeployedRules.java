package de.beschlusslauf.calendar.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

import de.beschlusslauf.calendar.CountingRule;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.RuleTable;
import de.beschlusslauf.ledger.Sha256;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Reads the table that is deployed, a municipality's own before the common one. Which version is in force is asked once
 * per transaction, since moving a session derives hundreds of deadlines; what it says is remembered per version.
 */
@Component
class DeployedRules implements RuleTable {

    private final ProcessEngineConfigurationImpl configuration;

    private final Map<String, ParsedTable> byDefinition = new ConcurrentHashMap<>();

    DeployedRules(@Lazy ProcessEngineConfigurationImpl configuration) {
        this.configuration = configuration;
    }

    @Override
    public CountingRule rule(String bodyId, DeadlineKind kind, @Nullable String organizationType) {
        return OncePerTransaction.get(this, bodyId, this::inForce).rule(kind, organizationType);
    }

    @Override
    public boolean has(String bodyId, DeadlineKind kind) {
        return OncePerTransaction.get(this, bodyId, this::inForce).has(kind);
    }

    @Override
    public Optional<String> hash(String bodyId, String version) {
        ParsedTable table = OncePerTransaction.get(this, bodyId, this::inForce);
        return table.version().equals(version) ? Optional.of(table.sha256()) : Optional.empty();
    }

    /**
     * Asks every table in force, the common one and each municipality's own, everything that may ever be asked.
     *
     * @throws de.beschlusslauf.refusal.Refusal for the first question that one of them leaves open
     */
    void demandComplete() {
        asEngine(() -> tables().latestVersion().list().stream().map(this::parsed).toList())
                .forEach(ParsedTable::demandComplete);
    }

    private ParsedTable inForce(String bodyId) {
        return asEngine(() -> latest(bodyId));
    }

    private <T> T asEngine(Callable<T> question) {
        return configuration.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(question));
    }

    private DecisionDefinitionQuery tables() {
        return configuration.getRepositoryService().createDecisionDefinitionQuery()
                .decisionDefinitionKey(ParsedTable.NAME);
    }

    private ParsedTable latest(String bodyId) {
        List<DecisionDefinition> tables = tables().tenantIdIn(bodyId).includeDecisionDefinitionsWithoutTenantId()
                .latestVersion().list();
        DecisionDefinition chosen = tables.stream()
                .min(Comparator.comparing(DecisionDefinition::getTenantId, Comparator.nullsLast(
                        Comparator.naturalOrder())))
                .orElseThrow(() -> new IllegalStateException("The table deadline-rules is not deployed"));
        return parsed(chosen);
    }

    private ParsedTable parsed(DecisionDefinition definition) {
        return byDefinition.computeIfAbsent(definition.getId(), id -> parse(definition));
    }

    private ParsedTable parse(DecisionDefinition definition) {
        RepositoryService repository = configuration.getRepositoryService();
        String owner = definition.getTenantId() == null ? "" : definition.getTenantId() + " ";
        try (InputStream model = repository.getDecisionModel(definition.getId())) {
            byte[] file = model.readAllBytes();
            return new ParsedTable(owner + definition.getVersion() + " (" + definition.getVersionTag() + ")",
                    new ByteArrayInputStream(file), Sha256.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
