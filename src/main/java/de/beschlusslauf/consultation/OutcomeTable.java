package de.beschlusslauf.consultation;

/** The decision table "Ergebnis und Folge": every outcome has exactly one next step in every role. */
public interface OutcomeTable {

    /** @return {@link NextStep#NOT_ALLOWED} if a body in that role cannot come to that outcome */
    NextStep nextStep(Outcome outcome, ConsultationRole role);
}
