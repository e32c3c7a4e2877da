package de.beschlusslauf.calendar;

/** What happens when counting ends on a day on which nothing can be done. */
public enum Shift {

    /** The working day before: a period that is counted back must not become shorter. */
    PREVIOUS_WORKING_DAY,

    /** § 193 BGB: the next day that is no Saturday, Sunday or holiday. Closed offices change nothing. */
    NEXT_WORKING_DAY,

    /** The next day on which the offices are open, for what only the administration owes. */
    NEXT_OFFICE_DAY,

    /** The day stays, as with the bounds of the council's session after an objection. */
    NONE
}
