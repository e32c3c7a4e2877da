package de.beschlusslauf.calendar.process;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineId;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.DeadlineReader;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.workflow.TaskDeadline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names the deadline that a task shows, and explains it in its form. */
@Component
public class DueDates {

    private final Deadlines deadlines;

    private final DeadlineReader reader;

    DueDates(Deadlines deadlines, DeadlineReader reader) {
        this.deadlines = deadlines;
        this.reader = reader;
    }

    /** The open deadline of that kind; null if the matter has none. */
    public @Nullable TaskDeadline of(DeadlineKind kind, UUID subjectId) {
        return firstOf(List.of(kind), subjectId);
    }

    /** The open deadline of the first of these kinds that has one; null if the matter has none. */
    public @Nullable TaskDeadline firstOf(List<DeadlineKind> kinds, UUID subjectId) {
        return open(kinds, subjectId).map(DueDates::of).orElse(null);
    }

    /** The one of these open deadlines that ends first, of those on the same day the first kind; null if there is none. */
    public @Nullable TaskDeadline earliestOf(List<DeadlineKind> kinds, UUID subjectId) {
        return earliest(kinds, subjectId).map(DueDates::of).orElse(null);
    }

    /** The same for a form. */
    public ShownDeadline earliestShown(List<DeadlineKind> kinds, UUID subjectId) {
        return earliest(kinds, subjectId).map(this::shown).orElse(ShownDeadline.NONE);
    }

    /** The same deadline for a form, with the answer to "Warum dieses Datum?". */
    public ShownDeadline shown(DeadlineKind kind, UUID subjectId) {
        return firstShown(List.of(kind), subjectId);
    }

    /** The same for {@link #firstOf}. */
    public ShownDeadline firstShown(List<DeadlineKind> kinds, UUID subjectId) {
        return open(kinds, subjectId).map(this::shown).orElse(ShownDeadline.NONE);
    }

    /** The deadline by which a task is due, for its own form. */
    public ShownDeadline shown(@Nullable TaskDeadline deadline) {
        return deadline == null ? ShownDeadline.NONE : deadlines.all(List.of(new DeadlineId(deadline.id()))).stream()
                .findFirst().map(this::shown).orElse(ShownDeadline.NONE);
    }

    private Optional<Deadline> open(List<DeadlineKind> kinds, UUID subjectId) {
        return all(kinds, subjectId).findFirst();
    }

    private Optional<Deadline> earliest(List<DeadlineKind> kinds, UUID subjectId) {
        return all(kinds, subjectId).min(Comparator.comparing(Deadline::lastMoment));
    }

    private Stream<Deadline> all(List<DeadlineKind> kinds, UUID subjectId) {
        return kinds.stream().flatMap(kind -> deadlines.find(kind, subjectId).filter(Deadline::isOpen).stream());
    }

    private ShownDeadline shown(Deadline deadline) {
        return new ShownDeadline(GermanDays.withWeekday(deadline.dueOn()),
                reader.sentences(deadline).stream().map(ShownDeadline.Line::new).toList());
    }

    private static TaskDeadline of(Deadline deadline) {
        return new TaskDeadline(deadline.id().value(), deadline.lastMoment(), deadline.followUpAt(),
                Zones.startOf(deadline.dueOn()));
    }
}
