package de.beschlusslauf.calendar.process;

import de.beschlusslauf.calendar.DeadlineId;

/** An open deadline is without its timer, and a start or an operator sets things right: whoever can begins the timer anew. */
public record TimerMissing(DeadlineId deadlineId) {
}
