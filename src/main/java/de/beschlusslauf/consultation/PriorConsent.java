package de.beschlusslauf.consultation;

import java.util.Optional;

import de.beschlusslauf.paper.BudgetCheck;
import de.beschlusslauf.paper.Overspending;
import de.beschlusslauf.paper.Paper;
import org.springframework.stereotype.Component;

/**
 * Whether the council has to consent to the money of a paper before anybody else decides (GO NRW § 83 (2)): not any more once it
 * has, be it when it decided on another part, as long as the administration leaves the money as it was then.
 */
@Component
class PriorConsent {

    private final BudgetCheck budget;

    private final AmendedMoney money;

    PriorConsent(BudgetCheck budget, AmendedMoney money) {
        this.budget = budget;
        this.money = money;
    }

    boolean isOwed(Paper paper) {
        return budget.of(paper.id()).needsCouncil() && !money.hasConsented(paper);
    }

    /** One German sentence for whoever plans the path; empty if the council is not asked for the money. */
    Optional<String> hint(Paper paper) {
        Overspending consequence = budget.of(paper.id());
        return Optional.of(consequence).filter(Overspending::needsCouncil).map(needed -> "Finanzteil: "
                + (money.hasConsented(paper) ? needed.agreed() : needed.label()) + " (§ 83 GO NRW).");
    }
}
