package de.beschlusslauf.resolution.process;

import de.beschlusslauf.resolution.Objecting;
import de.beschlusslauf.resolution.ResolutionId;
import de.beschlusslauf.workflow.Label;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.TaskDeadline;
import de.beschlusslauf.workflow.UserTask;
import de.beschlusslauf.workflow.UserTaskHandler;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The council office records what the supervisory authority decided. */
@UserTask("control-window")
class RecordSupervision implements UserTaskHandler<ResolutionSheet, RecordSupervision.Answer> {

    private final ResolutionSheets sheets;

    private final Objecting objecting;

    RecordSupervision(ResolutionSheets sheets, Objecting objecting) {
        this.sheets = sheets;
        this.objecting = objecting;
    }

    /** What the supervision decided. */
    enum Ruling {
        UPHELD, ANNULLED
    }

    record Answer(@Label("Entscheidung der Aufsicht") @NotNull Ruling decision,
            @Label("Begründung und Aktenzeichen der Aufsicht") @NotBlank @Size(max = 20_000) String reason) {
    }

    @Override
    public ResolutionSheet open(TaskContext task) {
        return sheets.of(id(task));
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        boolean annulled = answer.decision() == Ruling.ANNULLED;
        objecting.bySupervision(id(task), annulled, answer.reason(), task.person());
        return Routing.with(ResolutionVariables.WINDOW_RESULT,
                annulled ? WindowResult.ANNULLED : WindowResult.EFFECTIVE);
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return sheets.deadline(id(task));
    }

    private static ResolutionId id(TaskContext task) {
        return task.get(ResolutionVariables.RESOLUTION_ID);
    }
}
