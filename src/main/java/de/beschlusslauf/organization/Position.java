package de.beschlusslauf.organization;

/** What a person is in an organization (OParl Membership role). */
public enum Position {

    MEMBER("Mitglied"),
    /** Leads a department and signs for it; a department may have several, which is how deputies are registered. */
    HEAD("Leitung"),
    /** Dezernent or Beigeordnete to whose division a department belongs; not a member of the department. */
    DIVISION_HEAD("Dezernatsleitung"),
    CHAIR("Vorsitz"),
    DEPUTY_CHAIR("Stellvertretender Vorsitz"),
    MINUTE_TAKER("Schriftführung");

    private final String label;

    Position(String label) {
        this.label = label;
    }

    /** German name. */
    public String label() {
        return label;
    }

    /** True if such an organization has the position. */
    public boolean existsIn(OrganizationType type) {
        return switch (this) {
            case MEMBER -> true;
            case HEAD, DIVISION_HEAD -> type == OrganizationType.DEPARTMENT;
            case CHAIR, DEPUTY_CHAIR -> type != OrganizationType.DEPARTMENT;
            case MINUTE_TAKER -> type.deliberates();
        };
    }

    /** True if the holder belongs to the organization; a division head stands above it. */
    public boolean belongs() {
        return this != DIVISION_HEAD;
    }
}
