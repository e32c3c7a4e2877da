package de.beschlusslauf.calendar;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** What sets a period running: an event, or the end of another period that hangs on the same event. */
public enum StartEvent {

    SESSION("Sitzung", "die Sitzung", null),
    RESOLUTION("Beschlussfassung", "die Beschlussfassung", null),
    OBJECTION("Widerspruch", "der Widerspruch", null),
    UNLAWFULNESS("Beanstandung", "die Beanstandung", null),
    EFFECTIVE("Wirksamwerden", "das Wirksamwerden des Beschlusses", null),
    EXTRACT("Beschlussauszug", "der Versand des Beschlussauszugs", null),
    SIGNATURE("Unterzeichnung", "die Unterzeichnung der Niederschrift", null),
    DELAY_NOTED("Feststellung des Verzugs", "die Feststellung des Verzugs", null),
    REQUEST("Antrag", "der Antrag", null),
    ARRIVAL("Eingang der Aufgabe", "der Eingang der Aufgabe", null),
    COMPLETION("Erledigungsmeldung", "die Meldung der Erledigung", null),
    DUE_DAY("Fristende", "das Ende der Frist", null),
    SUBMISSION_CLOSES("Abgabeschluss", "der Abgabeschluss", DeadlineKind.SUBMISSION),
    INVITATION("Ladung", "der letzte Tag der Ladung", DeadlineKind.INVITATION),
    CO_SIGNING_ENDS("Ende der Mitzeichnung", "das Ende der Mitzeichnung", DeadlineKind.CO_SIGNING),
    DRAFT_REVIEWED("Prüfung des Entwurfs", "die Prüfung des Entwurfs", DeadlineKind.DRAFT_REVIEW);

    private final String label;
    private final String withArticle;
    private final @Nullable DeadlineKind period;

    StartEvent(String label, String withArticle, @Nullable DeadlineKind period) {
        this.label = label;
        this.withArticle = withArticle;
        this.period = period;
    }

    /** German noun without article. */
    public String label() {
        return label;
    }

    /** "die Sitzung" for "Sitzung"; the word itself if it is none of these. */
    static String withArticle(String label) {
        return Arrays.stream(values()).filter(each -> each.label.equals(label)).findFirst()
                .map(each -> each.withArticle).orElse(label);
    }

    /**
     * Whether a period of that kind may be counted from here. One at whose end others start may hang only on what stands
     * before it in this list, so that nothing turns in circles.
     */
    public boolean mayStart(DeadlineKind kind) {
        return period == null || Arrays.stream(values())
                .noneMatch(each -> each.period == kind && each.compareTo(this) <= 0);
    }

    /** The period at whose end counting starts; null for an event. */
    public @Nullable DeadlineKind period() {
        return period;
    }
}
