package de.beschlusslauf.dossier.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has {@link DeployedModels} note what is deployed, by whoever deploys it; it stands last, when nothing refuses it any more. */
@Component
class DeploymentsNoted extends AbstractProcessEnginePlugin implements Deployer {

    private final ObjectProvider<DeployedModels> models;

    DeploymentsNoted(ObjectProvider<DeployedModels> models) {
        this.models = models;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<Deployer> deployers = new ArrayList<>();
        if (engine.getCustomPostDeployers() != null) {
            deployers.addAll(engine.getCustomPostDeployers());
        }
        deployers.add(this);
        engine.setCustomPostDeployers(deployers);
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        List<ResourceDefinition> brought = new ArrayList<>();
        if (deployment.isNew()) {
            brought.addAll(Objects.requireNonNullElse(deployment.getDeployedProcessDefinitions(), List.of()));
            brought.addAll(Objects.requireNonNullElse(deployment.getDeployedDecisionDefinitions(), List.of()));
        }
        if (!brought.isEmpty()) {
            models.getObject().note(brought, name -> deployment.getResource(name).getBytes(),
                    Objects.requireNonNullElse(Context.getCommandContext().getAuthenticatedUserId(), "system"));
        }
    }
}
