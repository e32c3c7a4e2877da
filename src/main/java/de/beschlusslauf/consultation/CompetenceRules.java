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
     * @param delegatedCommittee committee to which such matters are given, null if none
     * @param amount total in euros over the whole term, 0 if it costs nothing, null if nobody can say it yet
     * @param mayorLimit up to this amount the mayor decides, null if never
     * @param committeeLimit up to this amount the committee decides, null if there is no bound
     */
    record Matter(@Nullable String kind, boolean reservedToCouncil, @Nullable String delegatedCommittee,
            @Nullable BigDecimal amount, @Nullable BigDecimal mayorLimit, @Nullable BigDecimal committeeLimit) {
    }

    /** Who decides, and the German reason with its paragraph. */
    record Competence(Decider decider, String reason) {
    }

    /** Who may be competent. */
    enum Decider {
        COUNCIL, COMMITTEE, MAYOR
    }
}
