package de.beschlusslauf.calendar.process;

import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.refusal.StartProblem;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Refuses the start with a table {@code deadline-rules} that was deployed for an earlier version and leaves open what this
 * one asks: else somebody would meet the gap in the middle of a step.
 */
@Component
class RuleTablesHold implements SmartInitializingSingleton {

    private static final String REMEDY = "Stellen Sie mit der bisherigen Fassung des Programms eine berichtigte Tabelle "
            + "bereit, wenn nötig nach der Wiederherstellung der Sicherung, und starten Sie dann diese Fassung.";

    private final DeployedRules rules;

    RuleTablesHold(DeployedRules rules) {
        this.rules = rules;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            rules.demandComplete();
        } catch (Refusal gap) {
            throw new StartProblem(gap.getMessage(), REMEDY);
        }
    }
}
