package de.beschlusslauf.paper.process;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.paper.Step;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.TaskDeadline;
import de.beschlusslauf.workflow.UserTask;
import de.beschlusslauf.workflow.UserTaskHandler;
import org.jspecify.annotations.Nullable;

/** Mayor releases the paper; open points and missing signatures bar that. */
@UserTask("paper-drafting")
class ReleasePaper implements UserTaskHandler<PaperSheet, Desk.Answer> {

    private final Desk desk;

    ReleasePaper(Desk desk) {
        this.desk = desk;
    }

    @Override
    public PaperSheet open(TaskContext task) {
        return desk.open(task, DeadlineKind.SUBMISSION);
    }

    @Override
    public Routing submit(TaskContext task, Desk.Answer answer) {
        return desk.submit(task, Step.MAYOR, answer);
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return desk.deadline(task, DeadlineKind.SUBMISSION);
    }
}
