package de.beschlusslauf.calendar;

/** Which days of a period are counted. */
public enum DayUnit {

    /** All of them. */
    CALENDAR_DAYS("Kalendertage"),

    /** Days on which the offices of the municipality are open. */
    WORKING_DAYS("Arbeitstage"),

    /** Werktage: Monday to Saturday, no holidays. */
    WEEKDAYS("Werktage");

    private final String label;

    DayUnit(String label) {
        this.label = label;
    }

    /** German, to be read behind a number. */
    public String label() {
        return label;
    }
}
