package de.beschlusslauf.paper;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import de.beschlusslauf.ledger.RuleUse;
import de.beschlusslauf.organization.Organizations;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Component;

/**
 * Who must co-sign a paper, and on what each signature stands: the treasury on the finance block, every other function
 * on text and attachments, a department that the author adds on everything. The lead department signs as such.
 */
@Component
class CoSignerDemand {

    private static final String TREASURY = "kaemmerei";

    private final CoSignerRules rules;

    private final Organizations organizations;

    CoSignerDemand(CoSignerRules rules, Organizations organizations) {
        this.rules = rules;
        this.organizations = organizations;
    }

    /** Sections by id of the department. */
    Map<String, Set<Section>> of(Paper paper) {
        Map<String, Set<Section>> demanded = new TreeMap<>();
        for (String function : rules.functions(paper)) {
            Set<Section> stoodOn = function.equals(TREASURY)
                    ? EnumSet.of(Section.FINANCE) : EnumSet.of(Section.TEXT, Section.ATTACHMENTS);
            demanded.computeIfAbsent(department(paper.bodyId(), function), each -> EnumSet.noneOf(Section.class))
                    .addAll(stoodOn);
        }
        paper.additionalCoSigners().forEach(each -> demanded.put(each, EnumSet.allOf(Section.class)));
        demanded.remove(paper.leadDepartment());
        return demanded;
    }

    /** Which rows of the co-signing matrix named them. */
    RuleUse use(Paper paper) {
        return rules.use(paper);
    }

    private String department(String bodyId, String function) {
        return organizations.withFunction(bodyId, function).orElseThrow(() -> new Refusal("Für die Mitzeichnung"
                + " durch die Stelle „" + function + "“ ist kein Amt eingetragen; bitte lassen Sie das Profil der"
                + " Kommune ergänzen.")).id();
    }
}
