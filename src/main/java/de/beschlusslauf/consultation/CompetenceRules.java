package de.beschlusslauf.consultation;

import java.math.BigDecimal;

import de.beschlusslauf.ledger.RuleUse;
import org.jspecify.annotations.Nullable;

/** The decision table on who is competent (GO NRW § 41 and the town's Zuständigkeitsordnung). */
public interface CompetenceRules {

    Competence decide(Matter matter);

    /** Which row of the table said so. */
    RuleUse use(Matter matter);

    /**
     * What the table looks at.
     *
     * @param kind kind of matter as the municipality profile names it, null if it names none
     * @param reservedToCouncil the council may not or will not give it away
     * @param band who decides by the band of amounts in which the matter lies, null if the profile has none for such matters
     * @param bandLimit up to how many euros that band goes, inclusive; null if there is no bound or no band
     */
    record Matter(@Nullable String kind, boolean reservedToCouncil, @Nullable Decider band,
            @Nullable BigDecimal bandLimit) {
    }

    /** Who decides, and the German reason with its paragraph. */
    record Competence(Decider decider, String reason) {
    }

    /** Who may be competent. */
    enum Decider {
        COUNCIL, COMMITTEE, MAYOR
    }
}
