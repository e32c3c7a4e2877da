package de.beschlusslauf.calendar;

/** What a deadline is about. */
public enum DeadlineKind {

    SUBMISSION("Abgabeschluss der Vorlage"),
    CO_SIGNING("Ende der Mitzeichnung"),
    CONTROL_WINDOW_COUNCIL("Widerspruchsfrist nach § 54 Abs. 1 GO NRW"),
    CONTROL_WINDOW_COMMITTEE("Einspruchsfrist nach § 57 Abs. 4 GO NRW"),
    SESSION_DAY("Sitzungstag"),
    MEASURE_DUE("Frist der Maßnahme"),
    PHASE_DUE("Frist der Phase"),
    REPORT_DUE("Berichtstermin"),
    REVIEW_DUE("Termin der Fortschreibung"),
    NOMINATION_DUE("Frist der Benennung");

    private final String label;

    DeadlineKind(String label) {
        this.label = label;
    }

    /** German name. */
    public String label() {
        return label;
    }

    /** A window runs out by itself; everything else somebody has to do in time. */
    public boolean isWindow() {
        return this == CONTROL_WINDOW_COUNCIL || this == CONTROL_WINDOW_COMMITTEE;
    }
}
