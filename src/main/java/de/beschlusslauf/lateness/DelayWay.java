package de.beschlusslauf.lateness;

import java.util.EnumSet;
import java.util.Set;

import de.beschlusslauf.calendar.DeadlineKind;

/** What the superior of whoever is late can do about it. */
public enum DelayWay {

    REMIND("noch einmal erinnern"),
    TAKE_OVER("selbst übernehmen"),
    HAND_OVER("einer anderen Person übertragen"),
    EXTEND("die Frist verlängern");

    private final String label;

    DelayWay(String label) {
        this.label = label;
    }

    /** German, as it stands in the form. */
    public String label() {
        return label;
    }

    /**
     * Empty if no superior is asked.
     *
     * @param extendable whether the deadline is ever extended
     */
    static Set<DelayWay> of(DeadlineKind kind, Duty duty, boolean extendable) {
        if (!isEscalated(kind)) {
            return EnumSet.noneOf(DelayWay.class);
        }
        return switch (duty) {
            case TIMED -> EnumSet.noneOf(DelayWay.class);
            case POST -> EnumSet.of(REMIND, HAND_OVER);
            case OFFICE -> extendable && kind != DeadlineKind.MEASURE_DUE ? EnumSet.allOf(DelayWay.class)
                    : EnumSet.of(REMIND, TAKE_OVER, HAND_OVER);
        };
    }

    /**
     * Whether a superior is asked when the deadline is missed. A late measure is not extended that way: what waits under
     * its deadline besides the report, which its own model follows, are the decision on its next phase and a confirmation
     * that has no deadline of its own, and the measure would look in time because these are late.
     */
    private static boolean isEscalated(DeadlineKind kind) {
        return switch (kind) {
            case CO_SIGNING, DRAFT_REVIEW, REDRAFT, SUBMISSION, PLACE_ON_AGENDA, AGENDA, INVITATION, PUBLIC_NOTICE,
                    ADDENDUM, SESSION_DAY, MINUTES, MINUTES_PUBLICATION, PUBLICATION, UNLAWFULNESS_REMINDER, RE_VOTE_LATEST,
                    EXECUTION_PLAN, ORDER_DUE, MEASURE_DUE, CONFIRMATION, NOMINATION_DUE, REVIEW_DUE -> true;
            // they run out by themselves, and nobody missed anything
            case CONTROL_WINDOW_COUNCIL, CONTROL_WINDOW_COMMITTEE, FAULT_REBUKE -> false;
            // no task waits for them: others hand in motions, two are bounds of others, and reports are papers of their own
            case MOTION, SHORTENED_INVITATION, RE_VOTE_EARLIEST, FOLLOW_UP, REPORT_DUE -> false;
            // meant for no session, so that nothing is missed by it; mails tell whoever has it
            case DRAFTING, DRAFTING_STEP -> false;
            // until it is decided the session stays as it is
            case SESSION_CHANGE -> false;
            // the measure as a whole has a task above it in its own model
            case PHASE_DUE -> false;
            // the supervision answers when it likes
            case SUPERVISION -> false;
            // the superior's own tasks about delays: mails tell the next one, a task about a task about a task helps nobody
            case DELAY, EXTENSION -> false;
        };
    }
}
