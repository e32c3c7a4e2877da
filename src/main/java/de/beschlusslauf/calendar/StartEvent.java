package de.beschlusslauf.calendar;

import org.jspecify.annotations.Nullable;

/** What sets a period running: an event, or the end of another period that hangs on the same event. */
public enum StartEvent {

    SESSION("Sitzung"),
    RESOLUTION("Beschlussfassung"),
    OBJECTION("Widerspruch"),
    SUBMISSION_CLOSES("Abgabeschluss", DeadlineKind.SUBMISSION),
    INVITATION("Ladung", DeadlineKind.INVITATION);

    private final String label;
    private final @Nullable DeadlineKind period;

    StartEvent(String label) {
        this(label, null);
    }

    StartEvent(String label, @Nullable DeadlineKind period) {
        this.label = label;
        this.period = period;
    }

    /** German noun without article. */
    public String label() {
        return label;
    }

    /** The period at whose end counting starts; null for an event. */
    public @Nullable DeadlineKind period() {
        return period;
    }
}
