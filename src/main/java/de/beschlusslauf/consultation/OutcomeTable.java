package de.beschlusslauf.consultation;

import java.util.List;

import de.beschlusslauf.ledger.RuleUse;

/** The decision table "Ergebnis und Folge": every outcome has exactly one next step in every role. */
public interface OutcomeTable {

    /** @return {@link NextStep#NOT_ALLOWED} if a body in that role cannot come to that outcome */
    NextStep nextStep(Outcome outcome, ConsultationRole role);

    /** Which row says what follows; in the version in force now. */
    RuleUse use(Outcome outcome, ConsultationRole role);

    /** Outcomes to which a body in that role can come. */
    List<Outcome> possible(ConsultationRole role);
}
