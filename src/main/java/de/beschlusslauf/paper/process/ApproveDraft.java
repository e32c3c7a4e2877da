package de.beschlusslauf.paper.process;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.paper.Step;
import de.beschlusslauf.workflow.Assignment;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.TaskDeadline;
import de.beschlusslauf.workflow.UserTask;
import de.beschlusslauf.workflow.UserTaskHandler;
import org.jspecify.annotations.Nullable;

/** Head of the lead department answers for the draft, or returns it. */
@UserTask("paper-drafting")
class ApproveDraft implements UserTaskHandler<PaperSheet, Desk.Answer> {

    private final Desk desk;

    ApproveDraft(Desk desk) {
        this.desk = desk;
    }

    @Override
    public PaperSheet open(TaskContext task) {
        return desk.open(task, DeadlineKind.SUBMISSION);
    }

    @Override
    public Routing submit(TaskContext task, Desk.Answer answer) {
        return desk.submit(task, Step.LEAD_DEPARTMENT, answer);
    }

    @Override
    public Assignment assign(TaskContext task, String role) {
        return desk.toHead(task);
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return desk.deadline(task, DeadlineKind.SUBMISSION);
    }
}
