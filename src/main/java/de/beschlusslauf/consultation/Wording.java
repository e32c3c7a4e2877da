package de.beschlusslauf.consultation;

/** The verb of a resolution; a body may "take note" in its own competence, so this is no {@link ConsultationRole}. */
public enum Wording {

    RESOLVES("beschließt"),
    RECOMMENDS("empfiehlt"),
    COMMISSIONS("beauftragt die Verwaltung"),
    NOTES("nimmt zur Kenntnis"),
    NOTES_APPROVINGLY("nimmt zustimmend zur Kenntnis");

    private final String label;

    Wording(String label) {
        this.label = label;
    }

    /** German words for people. */
    public String label() {
        return label;
    }
}
