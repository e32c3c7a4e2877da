package de.beschlusslauf.paper;

import java.util.Set;

import de.beschlusslauf.ledger.RuleUse;

/** Which functions of the administration must co-sign a matter: the co-signing matrix, kept as a decision table. */
public interface CoSignerRules {

    /** Ids of functions such as {@code kaemmerei}; the municipality says which department fulfils each. */
    Set<String> functions(Paper paper);

    /** Which rows of the matrix named them. */
    RuleUse use(Paper paper);
}
