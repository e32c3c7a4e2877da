package de.beschlusslauf.consultation.process;

import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.refusal.StartProblem;
import de.beschlusslauf.workflow.DecisionTables;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Refuses the start with a table {@code competence} of one's own, from before {@link CompetenceTableDoor}, that leaves open who
 * decides, or contradicts the profiles: else a council office would meet the gap in the middle of a step.
 */
@Component
class CompetenceTableHolds implements SmartInitializingSingleton {

    private static final String REMEDY = "Stellen Sie mit der bisherigen Fassung des Programms oder mit den bisherigen Profilen eine"
            + " berichtigte Tabelle bereit, und starten Sie dann neu.";

    private final DecisionTables tables;

    private final Bodies bodies;

    CompetenceTableHolds(DecisionTables tables, Bodies bodies) {
        this.tables = tables;
        this.bodies = bodies;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            new CompetenceTableCheck(tables.look(DeployedCompetenceRules.NAME)).check(bodies.all());
        } catch (Refusal gap) {
            throw new StartProblem(gap.sentence(), REMEDY);
        }
    }
}
