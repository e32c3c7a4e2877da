package de.beschlusslauf.organization;

/** What kind of group an organization is; decides whether it may stand in a Beratungsfolge. */
public enum OrganizationType {

    COUNCIL("Rat"),
    MAIN_COMMITTEE("Hauptausschuss"),
    COMMITTEE("Ausschuss"),
    FACTION("Fraktion"),
    DEPARTMENT("Amt"),
    ADVISORY_BOARD("Beirat, Arbeitskreis oder Projektgruppe");

    private final String label;

    OrganizationType(String label) {
        this.label = label;
    }

    /** German name. */
    public String label() {
        return label;
    }

    /** Council and committees deliberate and resolve; an advisory board takes no resolutions (§ 57 GO NRW). */
    public boolean deliberates() {
        return this == COUNCIL || this == MAIN_COMMITTEE || this == COMMITTEE;
    }
}
