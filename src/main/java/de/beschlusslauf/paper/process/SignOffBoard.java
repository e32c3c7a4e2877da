package de.beschlusslauf.paper.process;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.paper.Step;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.TaskDeadline;
import de.beschlusslauf.workflow.UserTask;
import de.beschlusslauf.workflow.UserTaskHandler;
import org.jspecify.annotations.Nullable;

/** Verwaltungsvorstand signs, where the municipality has it in the chain. */
@UserTask("paper-drafting")
class SignOffBoard implements UserTaskHandler<PaperSheet, Desk.Answer> {

    private final Desk desk;

    SignOffBoard(Desk desk) {
        this.desk = desk;
    }

    @Override
    public PaperSheet open(TaskContext task) {
        return desk.open(task, DeadlineKind.SUBMISSION);
    }

    @Override
    public Routing submit(TaskContext task, Desk.Answer answer) {
        return desk.submit(task, Step.BOARD, answer);
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return desk.deadline(task, DeadlineKind.SUBMISSION);
    }
}
