package de.beschlusslauf.dossier.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

import de.beschlusslauf.dossier.ModelVersions;
import de.beschlusslauf.ledger.AnchorDue;
import de.beschlusslauf.ledger.Chain;
import de.beschlusslauf.ledger.Ledger;
import de.beschlusslauf.ledger.LedgerRecords;
import de.beschlusslauf.ledger.Sha256;
import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.organization.Body;
import de.beschlusslauf.refusal.Refusal;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All versions that were ever deployed, the common ones and the municipality's own. What somebody deploys while the application
 * runs is kept in the same transaction, so that no entry speaks of a file that is not.
 */
@Component
class DeployedModels implements ModelVersions {

    private final ProcessEngineConfigurationImpl configuration;
    private final Ledger ledger;
    private final LedgerRecords records;
    private final Bodies bodies;
    private final Map<String, String> byDefinition = new ConcurrentHashMap<>();
    private final Map<String, String> files = new ConcurrentHashMap<>();
    private volatile boolean started;

    DeployedModels(@Lazy ProcessEngineConfigurationImpl configuration, Ledger ledger, LedgerRecords records, Bodies bodies) {
        this.configuration = configuration;
        this.ledger = ledger;
        this.records = records;
        this.bodies = bodies;
    }

    @EventListener
    @Transactional
    void on(ApplicationStartedEvent event) {
        bodies.all().forEach(body -> note(body.id()));
        started = true;
    }

    /** What a node of another version has deployed is known before an anchor is. */
    @EventListener
    @Transactional
    void on(AnchorDue due) {
        note(due.bodyId());
    }

    @Override
    @Transactional
    public void note(String bodyId) {
        append(bodyId, configuration.getCommandExecutorTxRequired().execute(
                context -> context.runWithoutAuthorization(() -> deployed(bodyId))), "system");
    }

    /**
     * Notes what somebody deploys, before it is committed; what the engine deploys while the program starts is noted when it has
     * started.
     *
     * @throws Refusal if a file is not in UTF-8, in which it is kept
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void note(Collection<? extends ResourceDefinition> brought, Function<String, byte[]> content, String actor) {
        if (!started) {
            return;
        }
        Map<String, Map<String, String>> models = new TreeMap<>();
        for (ResourceDefinition definition : brought) {
            String hash = hash(content.apply(definition.getResourceName()), definition.getResourceName());
            bodies.all().stream().map(Body::id)
                    .filter(body -> definition.getTenantId() == null || definition.getTenantId().equals(body))
                    .forEach(body -> models.computeIfAbsent(body, each -> new TreeMap<>()).put(name(definition), hash));
        }
        models.forEach((body, deployed) -> append(body, deployed, actor));
    }

    private void append(String bodyId, Map<String, String> deployed, String actor) {
        Set<String> known = new HashSet<>();
        ledger.entries(Chain.body(bodyId)).stream().filter(entry -> entry.event().equals(EVENT))
                .forEach(entry -> known.addAll(((Map<?, ?>) entry.factsByName().get("models")).values().stream()
                        .map(Object::toString).toList()));
        Map<String, String> fresh = new TreeMap<>(deployed);
        fresh.values().removeIf(known::contains);
        if (!fresh.isEmpty()) {
            fresh.values().forEach(hash -> records.keep(files.get(hash)));
            ledger.append(Chain.body(bodyId), EVENT, Map.of("models", fresh), actor);
        }
    }

    private Map<String, String> deployed(String bodyId) {
        RepositoryService repository = configuration.getRepositoryService();
        Map<String, String> hashes = new TreeMap<>();
        Stream.concat(repository.createProcessDefinitionQuery().tenantIdIn(bodyId)
                                .includeProcessDefinitionsWithoutTenantId().list().stream(),
                        repository.createDecisionDefinitionQuery().tenantIdIn(bodyId)
                                .includeDecisionDefinitionsWithoutTenantId().list().stream())
                .forEach(definition -> hashes.put(name(definition), hash(definition)));
        return hashes;
    }

    private static String name(ResourceDefinition definition) {
        return definition.getResourceName() + " v" + definition.getVersion()
                + (definition.getTenantId() == null ? "" : " " + definition.getTenantId());
    }

    private String hash(ResourceDefinition definition) {
        return byDefinition.computeIfAbsent(definition.getId(), id -> {
            try (InputStream file = configuration.getRepositoryService().getResourceAsStream(definition.getDeploymentId(),
                    definition.getResourceName())) {
                return keep(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private String hash(byte[] file, String name) {
        String hash = keep(new String(file, StandardCharsets.UTF_8));
        if (!hash.equals(Sha256.of(file))) {
            throw Refusal.of("data", "Die Datei „" + name + "“ ist nicht in UTF-8 gespeichert und ließe sich später nicht"
                    + " nachweisen; bitte speichern Sie sie in UTF-8 und laden Sie sie noch einmal.");
        }
        return hash;
    }

    private String keep(String text) {
        String hash = Sha256.of(text);
        files.put(hash, text);
        return hash;
    }
}
