package de.beschlusslauf.calendar;

import java.time.LocalDate;

/** How towns count the days between delivery and session. All give the latest day on which delivery is in time. */
public enum CountingMode {

    /** Neither the day of delivery nor the session day counts. */
    VOLLE_TAGE("volle Tage", 1),

    /** "Spätestens am n-ten Tag vor dem Sitzungstag". */
    N_TER_TAG_VOR("Tage vor der Sitzung", 0),

    /** Both the day of dispatch and the session day count. */
    INKLUSIVE_BEIDE("Tage einschließlich Absende- und Sitzungstag", -1);

    private final String label;
    private final int extraDays;

    CountingMode(String label, int extraDays) {
        this.label = label;
        this.extraDays = extraDays;
    }

    /** Latest day by count alone, before weekends and holidays are looked at. */
    public LocalDate latest(LocalDate session, int days) {
        return session.minusDays(days + (long) extraDays);
    }

    /** German, to be read behind the number of days. */
    public String label() {
        return label;
    }
}
