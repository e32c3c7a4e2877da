package de.beschlusslauf.resolution.process;

import java.time.LocalDate;
import java.util.List;

import de.beschlusslauf.calendar.process.ShownDeadline;
import de.beschlusslauf.consultation.ReVote;
import de.beschlusslauf.resolution.Objecting;
import de.beschlusslauf.resolution.ResolutionId;
import de.beschlusslauf.workflow.Label;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.TaskDeadline;
import de.beschlusslauf.workflow.UserTask;
import de.beschlusslauf.workflow.UserTaskHandler;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The council office records an objection to a committee's resolution. */
@UserTask("control-window")
class RecordObjection implements UserTaskHandler<RecordObjection.Shown, RecordObjection.Answer> {

    private final ResolutionSheets sheets;

    private final Objecting objecting;

    RecordObjection(ResolutionSheets sheets, Objecting objecting) {
        this.sheets = sheets;
        this.objecting = objecting;
    }

    record Shown(String reference, String subject, String decidedBy, String decidedOn, String partNumber,
            String wording, String windowEnd, List<ShownDeadline.Line> why, String shiftWarning,
            String membersNeeded) {
    }

    record Answer(@Label("Einwand von") @NotNull ReVote kind,
            @Label("Zahl der Mitglieder") @Nullable @Min(1) @Max(500) Integer members,
            @Label("Eingegangen am") @NotNull LocalDate lodgedOn,
            @Label("Begründung") @NotBlank @Size(max = 20_000) String reason) {
    }

    @Override
    public Shown open(TaskContext task) {
        ResolutionSheet sheet = sheets.of(id(task));
        return new Shown(sheet.reference(), sheet.subject(), sheet.decidedBy(), sheet.decidedOn(), sheet.partNumber(),
                sheet.wording(), sheet.windowEnd(), sheet.why(), sheet.shiftWarning(),
                "mindestens " + objecting.membersNeeded(id(task)) + " Mitglieder (ein Fünftel)");
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        objecting.toCommittee(id(task), answer.kind(), answer.members(), answer.reason(), answer.lodgedOn(),
                task.person());
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
