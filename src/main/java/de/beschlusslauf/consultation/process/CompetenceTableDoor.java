package de.beschlusslauf.consultation.process;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.workflow.TableLook;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Refuses a table {@code competence} that leaves open who decides when somebody deploys it, since the next start would refuse it.
 * What the engine deploys while the program starts meets {@link CompetenceTableHolds}.
 */
@Component
class CompetenceTableDoor extends AbstractProcessEnginePlugin implements Deployer, SmartInitializingSingleton {

    private final ObjectProvider<Bodies> bodies;

    private volatile boolean started;

    CompetenceTableDoor(ObjectProvider<Bodies> bodies) {
        this.bodies = bodies;
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
    public void afterSingletonsInstantiated() {
        started = true;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        List<DecisionDefinition> decisions = deployment.getDeployedDecisionDefinitions();
        if (started && deployment.isNew() && decisions != null) {
            decisions.stream().filter(decision -> DeployedCompetenceRules.NAME.equals(decision.getKey()))
                    .map(decision -> TableLook.of(decision.getKey(), "neu", new ByteArrayInputStream(
                            deployment.getResource(decision.getResourceName()).getBytes())))
                    .forEach(table -> new CompetenceTableCheck(table).check(bodies.getObject().all()));
        }
    }
}
