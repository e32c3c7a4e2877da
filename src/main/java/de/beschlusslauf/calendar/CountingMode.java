package de.beschlusslauf.calendar;

/** How towns count the days between delivery and session, and which day of the two is included. */
public enum CountingMode {

    /** Neither the day of delivery nor the session day counts. */
    VOLLE_TAGE("volle", "weder dieser Tag noch der, an dem die Frist endet, zählt mit", 1),

    /** "Spätestens am n-ten Tag vor dem Sitzungstag"; forward the n-th day after the event, § 187 (1) BGB. */
    N_TER_TAG_VOR("", "dieser Tag selbst zählt nicht mit", 0),

    /** Both the day of dispatch and the session day count. */
    INKLUSIVE_BEIDE("", "dieser Tag und der, an dem die Frist endet, zählen mit", -1),

    /** Made available in the information system at the latest on the day on which the period begins to run. */
    ELEKTRONISCH("", "es genügt, die Unterlagen an dem Tag bereitzustellen, an dem die Frist abläuft", 0),

    /** The same on paper: two more days for the post. */
    ELEKTRONISCH_MIT_POST("", "hinzu kommen zwei Tage für die Post", 2);

    private final String adjective;
    private final String explanation;
    private final int extraDays;

    CountingMode(String adjective, String explanation, int extraDays) {
        this.adjective = adjective;
        this.explanation = explanation;
        this.extraDays = extraDays;
    }

    /** Steps from the day of the event to the last day, before weekends and holidays are looked at. */
    public int steps(int days) {
        return days + extraDays;
    }

    /** German, for instance "13 volle Kalendertage". */
    public String length(int days, DayUnit unit) {
        return days + (adjective.isEmpty() ? " " : " " + adjective + " ") + unit.label(days);
    }

    /** German half sentence that says which ends of the period count. */
    String explanation() {
        return explanation;
    }
}
