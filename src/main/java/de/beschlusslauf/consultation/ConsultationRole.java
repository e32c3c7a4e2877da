package de.beschlusslauf.consultation;

/** What a body does with a paper; not to be confused with the wording of what it resolves. */
public enum ConsultationRole {

    HEARING("Anhörung"),
    PRELIMINARY("Vorberatung"),
    DECISION("Entscheidung"),
    TAKING_NOTE("Kenntnisnahme");

    private final String label;

    ConsultationRole(String label) {
        this.label = label;
    }

    /** German word for people. */
    public String label() {
        return label;
    }
}
