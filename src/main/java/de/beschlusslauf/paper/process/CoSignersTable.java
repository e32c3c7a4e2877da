package de.beschlusslauf.paper.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import de.beschlusslauf.ledger.RuleUse;
import de.beschlusslauf.paper.CoSignerRules;
import de.beschlusslauf.paper.Content;
import de.beschlusslauf.paper.Inclusion;
import de.beschlusslauf.paper.Paper;
import de.beschlusslauf.paper.Relevance;
import de.beschlusslauf.workflow.DecisionTables;
import org.springframework.stereotype.Component;

/** Reads the co-signing matrix from {@code co-signers.dmn}. */
@Component
class CoSignersTable implements CoSignerRules {

    private static final String NAME = "co-signers";

    private final DecisionTables tables;

    CoSignersTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Set<String> functions(Paper paper) {
        return new TreeSet<>(tables.ask(NAME, facts(paper)).<String>collectEntries("coSigner"));
    }

    @Override
    public RuleUse use(Paper paper) {
        return tables.use(NAME, facts(paper));
    }

    private static Map<String, Object> facts(Paper paper) {
        Content content = paper.content();
        Map<String, Object> facts = new HashMap<>();
        facts.put("financeYes", content.finance().touchesMoney());
        facts.put("newPosts", content.relevance().contains(Relevance.NEW_POSTS));
        facts.put("legalRisk", content.relevance().contains(Relevance.LEGAL_RISK));
        facts.put("staffOrOrganisation", content.relevance().contains(Relevance.STAFF_OR_ORGANISATION));
        facts.put("equality", content.relevance().contains(Relevance.EQUALITY));
        facts.put("equalityClaimed", paper.equalityClaim() != null);
        facts.put("inclusionConsidered", content.inclusion() == Inclusion.CONSIDERED);
        facts.put("personalData", content.relevance().contains(Relevance.PERSONAL_DATA));
        facts.put("procurement", content.relevance().contains(Relevance.PROCUREMENT));
        facts.put("financeSoftware", content.relevance().contains(Relevance.FINANCE_SOFTWARE));
        return facts;
    }
}
