package de.beschlusslauf.calendar;

/** How towns count the days between delivery and session, and which day of the two is included. */
public enum CountingMode {

    /** Neither the day of delivery nor the session day counts. */
    VOLLE_TAGE("volle %s", 1),

    /** "Spätestens am n-ten Tag vor dem Sitzungstag"; forward the n-th day after the event, § 187 (1) BGB. */
    N_TER_TAG_VOR("%s", 0),

    /** Both the day of dispatch and the session day count. */
    INKLUSIVE_BEIDE("%s einschließlich des ersten und des letzten Tages", -1),

    /** Made available in the information system at the latest on the day on which the period begins to run. */
    ELEKTRONISCH("%s bei elektronischer Bereitstellung", 0),

    /** The same on paper: two more days for the post. */
    ELEKTRONISCH_MIT_POST("%s und zwei Tage Postlauf", 2);

    private final String label;
    private final int extraDays;

    CountingMode(String label, int extraDays) {
        this.label = label;
        this.extraDays = extraDays;
    }

    /** Steps from the day of the event to the last day, before weekends and holidays are looked at. */
    int steps(int days) {
        return days + extraDays;
    }

    /** German, to be read behind the number of days, for instance "volle Kalendertage". */
    public String label(DayUnit unit) {
        return label.formatted(unit.label());
    }
}
