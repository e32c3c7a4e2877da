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

    /** Work of an office: whoever directs it may do it himself or give it to another of its people (§ 62 (1) GO NRW). */
    private static final Set<DeadlineKind> OFFICE_WORK = EnumSet.of(DeadlineKind.CO_SIGNING, DeadlineKind.SUBMISSION,
            DeadlineKind.INVITATION, DeadlineKind.PUBLIC_NOTICE, DeadlineKind.ADDENDUM, DeadlineKind.PUBLICATION,
            DeadlineKind.MINUTES_PUBLICATION, DeadlineKind.ORDER_DUE, DeadlineKind.REVIEW_DUE, DeadlineKind.RE_VOTE_LATEST,
            DeadlineKind.UNLAWFULNESS_REMINDER, DeadlineKind.NOMINATION_DUE);

    /** Chairs and minute-takers have to keep these, some of them with the council office: nobody puts another in their place. */
    private static final Set<DeadlineKind> TASKS_OF_A_POST = EnumSet.of(DeadlineKind.AGENDA, DeadlineKind.SESSION_DAY,
            DeadlineKind.MINUTES);

    private final String label;

    DelayWay(String label) {
        this.label = label;
    }

    /** German, as it stands in the form. */
    public String label() {
        return label;
    }

    /**
     * Empty for deadlines that no superior is asked about: windows run out by themselves, late measures and phases have
     * a task of their own in their model, and what the supervision answers lies with nobody in the town hall.
     *
     * @param extendable whether the deadline is ever extended
     */
    static Set<DelayWay> of(DeadlineKind kind, boolean extendable) {
        Set<DelayWay> ways = EnumSet.noneOf(DelayWay.class);
        if (OFFICE_WORK.contains(kind)) {
            ways.addAll(EnumSet.of(REMIND, TAKE_OVER, HAND_OVER));
        }
        if (TASKS_OF_A_POST.contains(kind)) {
            ways.add(REMIND);
        }
        if (!ways.isEmpty() && extendable) {
            ways.add(EXTEND);
        }
        return ways;
    }
}
