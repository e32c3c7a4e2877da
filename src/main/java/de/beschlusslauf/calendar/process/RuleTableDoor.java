package de.beschlusslauf.calendar.process;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Component;

/**
 * Refuses a table {@code deadline-rules} with a gap, an overlap or an unknown word when somebody deploys it. It looks
 * behind the engine's own deployers: what they throw about a table hides the reason from programs.
 */
@Component
class RuleTableDoor extends AbstractProcessEnginePlugin implements Deployer {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<Deployer> deployers = new ArrayList<>(List.of(this));
        if (engine.getCustomPostDeployers() != null) {
            deployers.addAll(engine.getCustomPostDeployers());
        }
        engine.setCustomPostDeployers(deployers);
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        List<DecisionDefinition> decisions = deployment.getDeployedDecisionDefinitions();
        if (deployment.isNew() && decisions != null) {
            decisions.stream().filter(decision -> ParsedTable.NAME.equals(decision.getKey()))
                    .forEach(decision -> new ParsedTable("neu", new ByteArrayInputStream(
                            deployment.getResource(decision.getResourceName()).getBytes())).demandComplete());
        }
    }
}
