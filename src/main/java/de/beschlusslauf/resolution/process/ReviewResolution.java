package de.beschlusslauf.resolution.process;

import de.beschlusslauf.resolution.Objecting;
import de.beschlusslauf.resolution.ResolutionId;
import de.beschlusslauf.workflow.Label;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.TaskDeadline;
import de.beschlusslauf.workflow.UserTask;
import de.beschlusslauf.workflow.UserTaskHandler;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The mayor lets a council resolution pass, or objects to it. */
@UserTask("control-window")
class ReviewResolution implements UserTaskHandler<ResolutionSheet, ReviewResolution.Answer> {

    private final ResolutionSheets sheets;

    private final Objecting objecting;

    ReviewResolution(ResolutionSheets sheets, Objecting objecting) {
        this.sheets = sheets;
        this.objecting = objecting;
    }

    /** What the mayor says to the resolution. */
    enum Review {
        NO_OBJECTION, OBJECTION, UNLAWFUL
    }

    record Answer(@Label("Entscheidung") @NotNull Review decision,
            @Label("Schriftliche Begründung") @Nullable @Size(max = 20_000) String reason) {
    }

    @Override
    public ResolutionSheet open(TaskContext task) {
        return sheets.of(id(task));
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        if (answer.decision() == Review.NO_OBJECTION) {
            objecting.waive(id(task), task.person());
            return Routing.with(ResolutionVariables.WINDOW_RESULT, WindowResult.EFFECTIVE);
        }
        objecting.byMayor(id(task), answer.decision() == Review.UNLAWFUL, answer.reason(), task.person());
        return Routing.with(ResolutionVariables.WINDOW_RESULT, WindowResult.SUSPENDED);
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return sheets.deadline(id(task));
    }

    private static ResolutionId id(TaskContext task) {
        return task.get(ResolutionVariables.RESOLUTION_ID);
    }
}
