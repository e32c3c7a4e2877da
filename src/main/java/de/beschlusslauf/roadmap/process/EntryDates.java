package de.beschlusslauf.roadmap.process;

import java.util.List;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.process.DueDates;
import de.beschlusslauf.calendar.process.ShownDeadline;
import de.beschlusslauf.resolution.ResolutionId;
import de.beschlusslauf.roadmap.EntryId;
import de.beschlusslauf.roadmap.RoadmapDirectory;
import de.beschlusslauf.workflow.TaskDeadline;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which deadline the tasks of execution show. */
@Component
class EntryDates {

    private final RoadmapDirectory roadmap;

    private final DueDates dueDates;

    EntryDates(RoadmapDirectory roadmap, DueDates dueDates) {
        this.roadmap = roadmap;
        this.dueDates = dueDates;
    }

    /** Of a measure, report or review as a whole. */
    @Nullable TaskDeadline of(EntryId id) {
        return dueDates.of(roadmap.deadlineKind(id), id.value());
    }

    /** Of the phase that is under way, otherwise of the whole. */
    @Nullable TaskDeadline ofPhase(EntryId id) {
        return roadmap.require(id).phases().current()
                .map(phase -> dueDates.of(DeadlineKind.PHASE_DUE, phase.id().value())).orElseGet(() -> of(id));
    }

    /** Of the check of a completion, otherwise of the whole: where there is no rule for it, or it was reported before there was. */
    @Nullable TaskDeadline ofConfirmation(EntryId id) {
        return dueDates.firstOf(List.of(DeadlineKind.CONFIRMATION, roadmap.deadlineKind(id)), id.value());
    }

    @Nullable TaskDeadline ofNominations(EntryId id) {
        return dueDates.of(DeadlineKind.NOMINATION_DUE, id.value());
    }

    /** Any of these with the answer to "Warum dieses Datum?". */
    ShownDeadline shown(@Nullable TaskDeadline deadline) {
        return dueDates.shown(deadline);
    }

    /** Of the question why the measure is late. */
    @Nullable TaskDeadline ofDelay(EntryId id) {
        return dueDates.of(DeadlineKind.DELAY, id.value());
    }

    /** By when the resolution is to be published and its extract sent. */
    @Nullable TaskDeadline ofPublication(ResolutionId id) {
        return dueDates.of(DeadlineKind.PUBLICATION, id.value());
    }

    /** The same with the answer to "Warum dieses Datum?". */
    ShownDeadline shownPublication(ResolutionId id) {
        return dueDates.shown(DeadlineKind.PUBLICATION, id.value());
    }

    /** By when the execution is to be planned; orders from before that rule are planned until they end. */
    @Nullable TaskDeadline ofPlan(ResolutionId id) {
        TaskDeadline plan = dueDates.of(DeadlineKind.EXECUTION_PLAN, id.value());
        return plan == null ? dueDates.of(DeadlineKind.ORDER_DUE, id.value()) : plan;
    }

    /** The same with the answer to "Warum dieses Datum?". */
    ShownDeadline shownPlan(ResolutionId id) {
        ShownDeadline plan = dueDates.shown(DeadlineKind.EXECUTION_PLAN, id.value());
        return plan.why().isEmpty() ? dueDates.shown(DeadlineKind.ORDER_DUE, id.value()) : plan;
    }
}
