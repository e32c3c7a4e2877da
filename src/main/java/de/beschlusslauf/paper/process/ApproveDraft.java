package de.beschlusslauf.paper.process;

import java.util.List;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.paper.Step;
import de.beschlusslauf.workflow.Assignment;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.UserTask;

/** Head of the lead department answers for the draft, or returns it. */
@UserTask("paper-drafting")
class ApproveDraft extends DeskTask {

    /** Runs that began before there was a review of its own keep the submission. */
    private static final List<DeadlineKind> KINDS = List.of(DeadlineKind.DRAFT_REVIEW, DeadlineKind.SUBMISSION,
            DeadlineKind.DRAFTING_STEP);

    ApproveDraft(Desk desk) {
        super(desk, Step.LEAD_DEPARTMENT, KINDS);
    }

    @Override
    public Assignment assign(TaskContext task, String role) {
        return desk.toHead(task);
    }
}
