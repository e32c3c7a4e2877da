package de.beschlusslauf.paper.process;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

import de.beschlusslauf.ledger.RuleUse;
import de.beschlusslauf.organization.Bodies;
import de.beschlusslauf.organization.OverspendingRule;
import de.beschlusslauf.paper.Finance;
import de.beschlusslauf.paper.Overrun;
import de.beschlusslauf.paper.Overspending;
import de.beschlusslauf.paper.OverspendingRules;
import de.beschlusslauf.workflow.DecisionTables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from {@code overspending.dmn} who consents, with the bounds of the municipality. */
@Component
class OverspendingTable implements OverspendingRules {

    private static final String NAME = "overspending";

    private final DecisionTables tables;

    private final Bodies bodies;

    OverspendingTable(DecisionTables tables, Bodies bodies) {
        this.tables = tables;
        this.bodies = bodies;
    }

    @Override
    public Overspending assess(String bodyId, Finance finance) {
        return Overspending.valueOf(tables.ask(NAME, facts(bodyId, finance)).getSingleResult().getSingleEntry());
    }

    @Override
    public RuleUse use(String bodyId, Finance finance) {
        return tables.use(NAME, facts(bodyId, finance));
    }

    private Map<String, @Nullable Object> facts(String bodyId, Finance finance) {
        OverspendingRule rule = bodies.of(bodyId).overspending();
        Overrun overrun = finance.expenseOverrun() != null ? finance.expenseOverrun() : finance.paymentOverrun();
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("overspending", overrun == null ? "NONE" : overrun.name());
        facts.put("amount", finance.shortfall());
        facts.put("mandatory", Boolean.TRUE.equals(finance.mandatory()));
        facts.put("voluntaryLimit", rule.voluntaryAbove());
        facts.put("mandatoryLimit", rule.mandatoryAbove());
        facts.put("supplementaryLimit", supplementaryLimit(finance, rule));
        facts.put("deficitIncrease", finance.deficitIncrease());
        facts.put("deficitLimit", rule.deficitAbove());
        return facts;
    }

    /** A minor investment never needs a Nachtragssatzung (§ 81 (3) GO NRW). */
    private static @Nullable BigDecimal supplementaryLimit(Finance finance, OverspendingRule rule) {
        boolean minorInvestment = finance.kind() == Finance.Kind.AUSZAHLUNG
                && finance.shortfall().compareTo(rule.minorInvestmentUpTo()) <= 0;
        return minorInvestment ? null : rule.supplementaryAbove();
    }
}
