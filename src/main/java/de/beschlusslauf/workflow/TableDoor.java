package de.beschlusslauf.workflow;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;

/**
 * Looks at a decision table when somebody deploys it, and refuses it. It stands behind the engine's own deployers: what they
 * throw about a table hides the reason from programs.
 */
public abstract class TableDoor extends AbstractProcessEnginePlugin implements Deployer {

    private final String table;

    /** @param table key of the table */
    protected TableDoor(String table) {
        this.table = table;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<Deployer> deployers = new ArrayList<>(List.of(this));
        if (engine.getCustomPostDeployers() != null) {
            deployers.addAll(engine.getCustomPostDeployers());
        }
        engine.setCustomPostDeployers(deployers);
    }

    @Override
    public final void deploy(DeploymentEntity deployment) {
        List<DecisionDefinition> decisions = deployment.getDeployedDecisionDefinitions();
        if (deployment.isNew() && decisions != null) {
            decisions.stream().filter(decision -> table.equals(decision.getKey()))
                    .forEach(decision -> check(new ByteArrayInputStream(
                            deployment.getResource(decision.getResourceName()).getBytes())));
        }
    }

    /** @throws RuntimeException with a sentence for people if the table cannot be used; nothing is deployed then */
    protected abstract void check(InputStream model);
}
