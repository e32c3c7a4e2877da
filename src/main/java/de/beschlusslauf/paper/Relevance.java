package de.beschlusslauf.paper;

/** What a matter touches; decides which departments must co-sign. */
public enum Relevance {

    NEW_POSTS("Neue Stellen"),
    LEGAL_RISK("Vertrag, Satzung oder rechtliches Risiko"),
    STAFF_OR_ORGANISATION("Personal, IT-Arbeitsweise oder Organisation"),
    EQUALITY("Gleichstellung"),
    PERSONAL_DATA("Personenbezogene Daten oder IT-Sicherheit"),
    PROCUREMENT("Vergabe"),
    FINANCE_SOFTWARE("IT-Verfahren der Finanzbuchhaltung");

    private final String label;

    Relevance(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
