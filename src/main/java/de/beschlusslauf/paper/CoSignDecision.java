package de.beschlusslauf.paper;

/** What a department answers when it is asked to co-sign. */
public enum CoSignDecision {

    SIGNED("Mitgezeichnet"),
    SIGNED_WITH_REMARK("Mitgezeichnet mit Anmerkung"),
    RETURNED("Zurückgegeben"),
    NOT_CONCERNED("Nicht betroffen");

    private final String label;

    CoSignDecision(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    boolean needsReason() {
        return this == SIGNED_WITH_REMARK || this == RETURNED;
    }
}
