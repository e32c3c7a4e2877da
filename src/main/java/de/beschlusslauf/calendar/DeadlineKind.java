package de.beschlusslauf.calendar;

/** What a deadline is about, and who says how long it is. */
public enum DeadlineKind {

    MOTION("Antragsfrist der Fraktionen", Origin.LOCAL_LAW, Shown.TIMER),
    SUBMISSION("Abgabeschluss der Vorlage", Origin.LOCAL_LAW, Shown.TIMER_AND_TASK),
    CO_SIGNING("Ende der Mitzeichnung", Origin.LOCAL_LAW, Shown.TASK),
    DRAFT_REVIEW("Prüfung des Entwurfs", Origin.LOCAL_LAW, Shown.TASK),
    REDRAFT("Überarbeitung des Entwurfs", Origin.LOCAL_LAW, Shown.TASK),
    DRAFTING("Entwurf ohne festgelegte Sitzung", Origin.LOCAL_LAW, Shown.TASK),
    DRAFTING_STEP("Bearbeitung ohne festgelegte Sitzung", Origin.LOCAL_LAW, Shown.TASK),
    PLACE_ON_AGENDA("Platz auf einer Tagesordnung", Origin.LOCAL_LAW, Shown.TASK),
    AGENDA("Festsetzung der Tagesordnung", Origin.LOCAL_LAW, Shown.TIMER_AND_TASK),
    INVITATION("Ladung", Origin.LOCAL_LAW, Shown.TIMER_AND_TASK),
    SHORTENED_INVITATION("Ladung mit verkürzter Frist", Origin.LOCAL_LAW, Shown.NOTHING),
    PUBLIC_NOTICE("Öffentliche Bekanntmachung", Origin.LOCAL_LAW, Shown.TIMER_AND_TASK),
    ADDENDUM("Nachtrag zur Tagesordnung", Origin.LOCAL_LAW, Shown.TIMER_AND_TASK),
    SESSION_CHANGE("Entscheidung über die Änderung einer Sitzung", Origin.LOCAL_LAW, Shown.TASK),
    SESSION_DAY("Sitzungstag", Origin.PERSON, Shown.TIMER_AND_TASK),
    MINUTES("Niederschrift", Origin.LOCAL_LAW, Shown.TIMER_AND_TASK),
    MINUTES_PUBLICATION("Veröffentlichung der Niederschrift", Origin.LOCAL_LAW, Shown.TIMER_AND_TASK),
    CONTROL_WINDOW_COUNCIL("Widerspruchsfrist nach § 54 Abs. 1 GO NRW", Origin.STATE_LAW, Shown.TIMER_AND_TASK),
    CONTROL_WINDOW_COMMITTEE("Einspruchsfrist nach § 57 Abs. 4 GO NRW", Origin.LOCAL_LAW, Shown.TIMER_AND_TASK),
    RE_VOTE_EARLIEST("Erneute Beschlussfassung, frühester Tag", Origin.STATE_LAW, Shown.NOTHING),
    RE_VOTE_LATEST("Erneute Beschlussfassung, spätester Tag", Origin.STATE_LAW, Shown.TASK),
    PUBLICATION("Bekanntmachung und Beschlussauszug", Origin.LOCAL_LAW, Shown.TASK),
    EXECUTION_PLAN("Planung der Ausführung", Origin.LOCAL_LAW, Shown.TASK),
    UNLAWFULNESS_REMINDER("Wiedervorlage der Beanstandung nach § 54 Abs. 2 GO NRW", Origin.LOCAL_LAW, Shown.TASK),
    SUPERVISION("Wiedervorlage der Anfrage bei der Aufsicht", Origin.LOCAL_LAW, Shown.TASK),
    FAULT_REBUKE("Rüge eines Mitwirkungsfehlers nach § 54 Abs. 4 GO NRW", Origin.STATE_LAW, Shown.NOTHING),
    ORDER_DUE("Frist des Ausführungsauftrags", Origin.PERSON, Shown.TASK),
    MEASURE_DUE("Frist der Maßnahme", Origin.PERSON, Shown.TIMER_AND_TASK),
    PHASE_DUE("Frist der Phase", Origin.PERSON, Shown.TASK),
    REPORT_DUE("Berichtstermin", Origin.PERSON, Shown.TASK),
    REVIEW_DUE("Termin der Fortschreibung", Origin.PERSON, Shown.TIMER_AND_TASK),
    NOMINATION_DUE("Frist der Benennung", Origin.PERSON, Shown.TASK),
    CONFIRMATION("Bestätigung der Erledigung", Origin.LOCAL_LAW, Shown.TASK),
    DELAY("Klärung eines Verzugs", Origin.LOCAL_LAW, Shown.TASK),
    EXTENSION("Entscheidung über eine Fristverlängerung", Origin.LOCAL_LAW, Shown.TASK),
    FOLLOW_UP("Wiedervorlage", Origin.LOCAL_LAW, Shown.NOTHING);

    /** Where the number of days comes from. */
    public enum Origin {
        /** GO NRW: {@link StateLaw}. */
        STATE_LAW,
        /** The municipality's rules: a row of its profile. */
        LOCAL_LAW,
        /** Somebody names the day; nothing is derived. */
        PERSON
    }

    /** What of the running processes projects the deadline while it is open. */
    public enum Shown {
        /** A timer wakes a process when it is over. */
        TIMER,
        /** It is the day by which tasks are due. */
        TASK,
        TIMER_AND_TASK,
        /** Only computed, as a limit for other days: nothing waits for it. */
        NOTHING
    }

    private final String label;
    private final Origin origin;
    private final Shown shown;

    DeadlineKind(String label, Origin origin, Shown shown) {
        this.label = label;
        this.origin = origin;
        this.shown = shown;
    }

    /** German name. */
    public String label() {
        return label;
    }

    public Origin origin() {
        return origin;
    }

    /** Whether a timer of a model waits for it. */
    public boolean hasTimer() {
        return shown == Shown.TIMER || shown == Shown.TIMER_AND_TASK;
    }

    /** Whether there are tasks that are due by it. */
    public boolean hasTasks() {
        return shown == Shown.TASK || shown == Shown.TIMER_AND_TASK;
    }

    /** A window runs out by itself; everything else somebody has to do in time. */
    public boolean isWindow() {
        return this == CONTROL_WINDOW_COUNCIL || this == CONTROL_WINDOW_COMMITTEE || this == FAULT_REBUKE;
    }

    /**
     * Papers are drafted before anybody knows which body deliberates, offices work without one, and a rebuke is the same
     * for every body, also for one that is gone: these hold so, too.
     */
    public boolean holdsWithoutOrganization() {
        return this == SUBMISSION || this == CO_SIGNING || this == DRAFT_REVIEW || this == REDRAFT || this == DRAFTING
                || this == DRAFTING_STEP || this == CONFIRMATION || this == DELAY || this == EXTENSION || this == FOLLOW_UP
                || this == FAULT_REBUKE;
    }

    /** Profiles and tables from before it was counted may lack it; then nothing is derived and another deadline holds. */
    public boolean mayBeLeftOut() {
        return this == CONFIRMATION;
    }

    /** A few days after a matter has come to somebody there is nothing to remind him of yet. */
    public boolean isRemindedOf() {
        return this != DRAFTING_STEP && this != SESSION_CHANGE;
    }

    /**
     * Nobody else waits for a draft that is meant for no session, or for a change of a session that somebody has begun to
     * plan: only whoever has the task hears that its day has passed.
     */
    public boolean concernsSuperiors() {
        return this != DRAFTING && this != SESSION_CHANGE;
    }

    /** § 54 (1) GO NRW speaks of the council only. */
    public boolean concernsCommittees() {
        return this != CONTROL_WINDOW_COUNCIL && this != RE_VOTE_EARLIEST && this != RE_VOTE_LATEST;
    }

    /** § 57 (4) GO NRW speaks of committees only. */
    public boolean concernsCouncil() {
        return this != CONTROL_WINDOW_COMMITTEE;
    }
}
