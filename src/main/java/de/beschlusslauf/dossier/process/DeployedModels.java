package de.beschlusslauf.dossier.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import de.beschlusslauf.dossier.ModelVersions;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.LedgerRecords;
import de.beschlusslauf.ledger.Sha256;
import de.beschlusslauf.organization.Bodies;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All versions that were ever deployed, the common ones and the municipality's own. */
@Component
class DeployedModels implements ModelVersions {

    private final ProcessEngineConfigurationImpl configuration;
    private final Ledger ledger;
    private final LedgerRecords records;
    private final Bodies bodies;
    private final Map<String, String> byDefinition = new ConcurrentHashMap<>();
    private final Map<String, String> files = new ConcurrentHashMap<>();

    DeployedModels(@Lazy ProcessEngineConfigurationImpl configuration, Ledger ledger, LedgerRecords records, Bodies bodies) {
        this.configuration = configuration;
        this.ledger = ledger;
        this.records = records;
        this.bodies = bodies;
    }

    @EventListener
    @Transactional
    void on(ApplicationStartedEvent started) {
        bodies.all().forEach(body -> note(body.id()));
    }

    @Override
    @Transactional
    public void note(String bodyId) {
        Map<String, String> deployed = configuration.getCommandExecutorTxRequired().execute(
                context -> context.runWithoutAuthorization(() -> deployed(bodyId)));
        Set<String> known = new HashSet<>();
        ledger.entries(Chain.body(bodyId)).stream().filter(entry -> entry.event().equals(EVENT))
                .forEach(entry -> known.addAll(((Map<?, ?>) entry.factsByName().get("models")).values().stream()
                        .map(Object::toString).toList()));
        Map<String, String> fresh = new TreeMap<>(deployed);
        fresh.values().removeIf(known::contains);
        if (!fresh.isEmpty()) {
            fresh.keySet().forEach(name -> records.keep(files.get(fresh.get(name))));
            ledger.append(Chain.body(bodyId), EVENT, Map.of("models", fresh), "system");
        }
    }

    private Map<String, String> deployed(String bodyId) {
        RepositoryService repository = configuration.getRepositoryService();
        Map<String, String> hashes = new TreeMap<>();
        Stream.concat(repository.createProcessDefinitionQuery().tenantIdIn(bodyId)
                                .includeProcessDefinitionsWithoutTenantId().list().stream(),
                        repository.createDecisionDefinitionQuery().tenantIdIn(bodyId)
                                .includeDecisionDefinitionsWithoutTenantId().list().stream())
                .forEach(definition -> hashes.put(definition.getResourceName() + " v" + definition.getVersion()
                        + (definition.getTenantId() == null ? "" : " " + definition.getTenantId()), hash(definition)));
        return hashes;
    }

    private String hash(ResourceDefinition definition) {
        return byDefinition.computeIfAbsent(definition.getId(), id -> {
            try (InputStream file = configuration.getRepositoryService().getResourceAsStream(definition.getDeploymentId(),
                    definition.getResourceName())) {
                String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
                String hash = Sha256.of(text);
                files.put(hash, text);
                return hash;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
