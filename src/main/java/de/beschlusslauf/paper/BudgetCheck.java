package de.beschlusslauf.paper;

import java.util.Optional;

import de.beschlusslauf.ledger.RuleUse;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what follows when the budget does not suffice for a paper, so that its way through the bodies includes it. */
@Service
@Transactional(readOnly = true)
public class BudgetCheck {

    private final Papers papers;

    private final OverspendingRules rules;

    BudgetCheck(Papers papers, OverspendingRules rules) {
        this.papers = papers;
        this.rules = rules;
    }

    /** For the present text of the paper. @throws de.beschlusslauf.refusal.Refusal if there is no such paper */
    public Overspending of(PaperId id) {
        Paper paper = papers.findById(id).orElseThrow(PaperReader::unknown);
        return of(paper.bodyId(), paper.content().finance());
    }

    /** Which row of the table said so; empty if the budget suffices, so that nobody asked. */
    public Optional<RuleUse> use(Paper paper) {
        return use(paper.bodyId(), paper.content().finance());
    }

    /** The same for a finance block that is not stored yet. */
    public Optional<RuleUse> use(String bodyId, Finance finance) {
        return finance.overruns() ? Optional.of(rules.use(bodyId, finance)) : Optional.empty();
    }

    /** The same for a finance block that is not stored yet. */
    public Overspending of(String bodyId, Finance finance) {
        return finance.overruns() ? rules.assess(bodyId, finance) : Overspending.KEINE;
    }
}
