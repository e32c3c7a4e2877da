package de.beschlusslauf.consultation;

/** What follows from an outcome in a role; the decision table {@code outcome} knows the combinations. */
public enum NextStep {

    NEXT_STATION, CONTROL_WINDOW, END_REJECTED, SAME_STATION, INSERT_STATION, BACK_TO_DRAFTING, END_WITHDRAWN,
    END_NOTED, NOT_ALLOWED
}
