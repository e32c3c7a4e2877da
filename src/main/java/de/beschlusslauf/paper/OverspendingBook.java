package de.beschlusslauf.paper;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import de.beschlusslauf.ledger.RuleUse;
import de.beschlusslauf.organization.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps what the treasury decides about money beyond the budget, for the list that the council gets (§ 83 (2) GO NRW): what is not
 * considerable the treasury decides by signing the finance block, what is considerable needs the council.
 */
@Component
class OverspendingBook {

    private static final String TREASURY = "kaemmerei";

    private final OverspendingDecisions decisions;

    private final BudgetCheck budget;

    private final Organizations organizations;

    private final PaperLedger ledger;

    OverspendingBook(OverspendingDecisions decisions, BudgetCheck budget, Organizations organizations, PaperLedger ledger) {
        this.decisions = decisions;
        this.budget = budget;
        this.organizations = organizations;
        this.ledger = ledger;
    }

    /**
     * Notes the answer if it is the treasury's and the finance block goes beyond the budget; the same block is noted once.
     *
     * @param actor null if nobody answered in time and silence is consent
     */
    void note(Paper paper, String department, CoSignDecision answer, @Nullable String actor, Instant at) {
        boolean treasury = organizations.find(paper.bodyId(), department)
                .filter(each -> each.functions().contains(TREASURY)).isPresent();
        if (!treasury || answer == CoSignDecision.RETURNED) {
            return;
        }
        TextVersion text = paper.currentText();
        Overspending consequence = budget.of(paper.bodyId(), text.content().finance());
        if (consequence == Overspending.KEINE
                || decisions.existsByPaperIdAndFinanceHash(paper.id(), text.hashes().finance())) {
            return;
        }
        OverspendingDecision decision = decisions.save(new OverspendingDecision(paper, consequence, answer, actor, at));
        List<RuleUse> rules = budget.use(paper).stream().toList();
        ledger.append(paper, "paper.overspendingDecided", Map.of("consequence", consequence, "decision", answer,
                "amountCents", decision.amountCents(), RuleUse.FACT, RuleUse.facts(rules)), actor == null ? "system" : actor);
    }
}
