package de.beschlusslauf.paper;

/** What became of the question whether a department co-signs. */
public enum CoSignDecision {

    SIGNED("Mitgezeichnet"),
    SIGNED_WITH_REMARK("Mitgezeichnet mit Anmerkung"),
    RETURNED("Zurückgegeben"),
    NOT_CONCERNED("Nicht betroffen"),
    /** Nobody answered in time, and the municipality's rule takes that as consent. No person signed. */
    BY_SILENCE("Zustimmung durch Fristablauf");

    private final String label;

    CoSignDecision(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether a person gives this answer; the other one comes about by itself. */
    boolean isGivenByPerson() {
        return this != BY_SILENCE;
    }

    boolean needsReason() {
        return this == SIGNED_WITH_REMARK || this == RETURNED;
    }
}
