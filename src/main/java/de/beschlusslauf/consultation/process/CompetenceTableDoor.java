package de.beschlusslauf.consultation.process;

import java.io.InputStream;

import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.workflow.TableDoor;
import de.beschlusslauf.workflow.TableLook;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Refuses a table {@code competence} that leaves open who decides when somebody deploys it, since the next start would refuse it.
 * What the engine deploys while the program starts meets {@link CompetenceTableHolds}.
 */
@Component
class CompetenceTableDoor extends TableDoor implements SmartInitializingSingleton {

    private final ObjectProvider<Bodies> bodies;

    private volatile boolean started;

    CompetenceTableDoor(ObjectProvider<Bodies> bodies) {
        super(DeployedCompetenceRules.NAME);
        this.bodies = bodies;
    }

    @Override
    public void afterSingletonsInstantiated() {
        started = true;
    }

    @Override
    protected void check(InputStream model) {
        if (started) {
            new CompetenceTableCheck(TableLook.of(DeployedCompetenceRules.NAME, "neu", model)).check(bodies.getObject().all());
        }
    }
}
