package de.beschlusslauf.organization;

/** What a person is in an organization (OParl Membership role). */
public enum Position {

    MEMBER("Mitglied"), HEAD("Leitung"), CHAIR("Vorsitz"), MINUTE_TAKER("Schriftführung");

    private final String label;

    Position(String label) {
        this.label = label;
    }

    /** German name. */
    public String label() {
        return label;
    }
}
