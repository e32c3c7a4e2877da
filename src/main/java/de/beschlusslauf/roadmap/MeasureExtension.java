package de.beschlusslauf.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.lateness.Extendable;
import de.beschlusslauf.lateness.ExtensionRoom;
import de.beschlusslauf.refusal.Refusal;
import org.springframework.stereotype.Component;

/** A measure may get more time, the check of its completion too, and a phase as long as no later one ends before it. */
@Component
class MeasureExtension implements Extendable {

    private final RoadmapEntries entries;

    private final EntryChanges changes;

    private final Deadlines deadlines;

    private final ExtensionRoom room;

    MeasureExtension(RoadmapEntries entries, EntryChanges changes, Deadlines deadlines, ExtensionRoom room) {
        this.entries = entries;
        this.changes = changes;
        this.deadlines = deadlines;
        this.room = room;
    }

    @Override
    public Set<DeadlineKind> kinds() {
        return Set.of(DeadlineKind.MEASURE_DUE, DeadlineKind.PHASE_DUE, DeadlineKind.CONFIRMATION);
    }

    /** Nobody confirms the completion that he reported. */
    @Override
    public boolean mayGet(Deadline deadline, String userId) {
        return deadline.kind() == DeadlineKind.PHASE_DUE || entries.findById(new EntryId(deadline.subjectId()))
                .filter(entry -> entry.awaitsAnotherThan(userId)).isEmpty();
    }

    @Override
    public void check(Deadline deadline, LocalDate day) {
        if (deadline.kind() == DeadlineKind.PHASE_DUE) {
            laterPhases(deadline).stream().filter(phase -> phase.dueOn().isBefore(day)).findFirst().ifPresent(phase -> {
                throw Refusal.of("until", "Bis dahin wäre die Phase „" + phase.title() + "“ verspätet, die schon am "
                        + GermanDays.dative(phase.dueOn()) + ", endet; " + (room.isLeft(deadline, phase.dueOn())
                                ? "wählen Sie einen früheren Tag oder schneiden Sie die Phasen neu zu."
                                : "früher ist kein Arbeitstag frei. Schneiden Sie die Phasen neu zu."));
            });
        }
    }

    private List<Phase> laterPhases(Deadline deadline) {
        List<Phase> open = entryOf(deadline).phases().open();
        return open.stream().filter(phase -> !phase.id().value().equals(deadline.subjectId())).toList();
    }

    private RoadmapEntry entryOf(Deadline deadline) {
        return entries.withPhase(deadline.subjectId()).orElseThrow(() -> Refusal.notFound(
                "Diese Phase gibt es nicht mehr; bitte laden Sie die Aufgabenliste neu."));
    }

    @Override
    public void extend(Deadline deadline, LocalDate day, String reason, String actor) {
        if (deadline.kind() == DeadlineKind.CONFIRMATION) {
            deadlines.move(DeadlineKind.CONFIRMATION, deadline.subjectId(), day, reason, actor);
            return;
        }
        if (deadline.kind() == DeadlineKind.MEASURE_DUE) {
            changes.make(new EntryId(deadline.subjectId()), "roadmap.measureExtended", actor, reason,
                    (entry, by) -> entry.moveDue(day, by));
            return;
        }
        changes.make(entryOf(deadline).id(), "roadmap.phaseExtended", actor, reason, (entry, by) -> entry.recut(
                entry.phases().open().stream().map(phase -> new PhaseCut(phase.id(), phase.title(),
                        phase.id().value().equals(deadline.subjectId()) ? day : phase.dueOn(),
                        phase.reportToCouncil())).toList(), by));
    }
}
