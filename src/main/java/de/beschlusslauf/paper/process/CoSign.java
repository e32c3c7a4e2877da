package de.beschlusslauf.paper.process;

import java.util.List;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.paper.CoSignDecision;
import de.beschlusslauf.paper.CoSigning;
import de.beschlusslauf.paper.Verdict;
import de.beschlusslauf.workflow.AsShown;
import de.beschlusslauf.workflow.Assignment;
import de.beschlusslauf.workflow.Label;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.TaskDeadline;
import de.beschlusslauf.workflow.UserTask;
import de.beschlusslauf.workflow.UserTaskHandler;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** One department co-signs the version it is shown, with or without remark, returns it or says it is not concerned. */
@UserTask("paper-drafting")
class CoSign implements UserTaskHandler<PaperSheet, CoSign.Answer> {

    private static final List<DeadlineKind> KINDS = List.of(DeadlineKind.CO_SIGNING, DeadlineKind.DRAFTING_STEP);

    private final Desk desk;

    private final CoSigning coSigning;

    CoSign(Desk desk, CoSigning coSigning) {
        this.desk = desk;
        this.coSigning = coSigning;
    }

    record Answer(
            @Label("Entscheidung") @NotNull CoSignDecision decision,
            @Label("Anmerkung oder Begründung") @Nullable @Size(max = 4000) String remark,
            @Label("Gezeigte Fassung") @AsShown @NotNull String shownVersion) {
    }

    @Override
    public PaperSheet open(TaskContext task) {
        return desk.open(task, KINDS);
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        coSigning.answer(task.get(PaperVariables.PAPER_ID), task.get(PaperVariables.CO_SIGNER), answer.decision(),
                answer.remark(), task.person());
        return answer.decision() == CoSignDecision.RETURNED
                ? Routing.with(PaperVariables.DECISION, Verdict.RETURNED) : Routing.none();
    }

    @Override
    public Assignment assign(TaskContext task, String role) {
        return desk.toHeadOf(task.get(PaperVariables.CO_SIGNER), task);
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return desk.deadline(task, KINDS);
    }
}
