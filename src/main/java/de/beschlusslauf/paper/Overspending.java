package de.beschlusslauf.paper;

/** What follows when the budget does not suffice (§ 83 GO NRW). */
public enum Overspending {

    KEINE("Keine über- oder außerplanmäßige Bewilligung nötig"),
    KAEMMERER_LISTE("Nicht erheblich: die Kämmerei entscheidet und gibt es dem Rat zur Kenntnis"),
    RAT_VORHER("Erheblich: der Rat muss vorher zustimmen"),
    NACHTRAGSSATZUNG("Nachtragssatzung nötig: der Rat muss vorher beschließen");

    private final String label;

    Overspending(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The same when the council has agreed, in German. */
    public String agreed() {
        return this == NACHTRAGSSATZUNG ? "Nachtragssatzung nötig: der Rat hat mit diesem Betrag beschlossen"
                : "Erheblich: der Rat hat zugestimmt";
    }

    /** Whether the council must decide on the money before anything is carried out. */
    public boolean needsCouncil() {
        return this == RAT_VORHER || this == NACHTRAGSSATZUNG;
    }
}
