package de.beschlusslauf.calendar.process;

import java.util.UUID;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.workflow.TaskDeadline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names the deadline that a task shows, and explains it in its form. */
@Component
public class DueDates {

    private final Deadlines deadlines;

    DueDates(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    /** The open deadline of that kind; null if the matter has none. */
    public @Nullable TaskDeadline of(DeadlineKind kind, UUID subjectId) {
        return deadlines.find(kind, subjectId).filter(Deadline::isOpen).map(DueDates::of).orElse(null);
    }

    /** The same deadline for a form, with the answer to "Warum dieses Datum?". */
    public ShownDeadline shown(DeadlineKind kind, UUID subjectId) {
        return deadlines.find(kind, subjectId).filter(Deadline::isOpen).map(deadline -> new ShownDeadline(
                GermanDays.withWeekday(deadline.dueOn()),
                deadline.derivation().sentences().stream().map(ShownDeadline.Line::new).toList()))
                .orElse(ShownDeadline.NONE);
    }

    private static TaskDeadline of(Deadline deadline) {
        return new TaskDeadline(deadline.id().value(), deadline.lastMoment(), deadline.followUpAt());
    }
}
