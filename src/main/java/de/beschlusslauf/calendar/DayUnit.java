package de.beschlusslauf.calendar;

/** In what a period is counted. */
public enum DayUnit {

    /** All of them. */
    CALENDAR_DAYS("Kalendertag", "Kalendertage"),

    /** Days on which the offices of the municipality are open. */
    WORKING_DAYS("Arbeitstag", "Arbeitstage"),

    /** Werktage: Monday to Saturday, no holidays. */
    WEEKDAYS("Werktag", "Werktage"),

    /** Whole years; 29 February becomes 28 February where the year has no other, § 188 (3) BGB. */
    YEARS("Jahr", "Jahre");

    private final String one;
    private final String many;

    DayUnit(String one, String many) {
        this.one = one;
        this.many = many;
    }

    /** German, to be read behind the number: "Arbeitstag", "Arbeitstage". */
    public String label(int number) {
        return number == 1 ? one : many;
    }
}
