package de.beschlusslauf.paper.process;

import de.beschlusslauf.paper.Step;
import de.beschlusslauf.workflow.Assignment;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.UserTask;

/** Head of the lead department answers for the draft, or returns it. */
@UserTask("paper-drafting")
class ApproveDraft extends DeskTask {

    ApproveDraft(Desk desk) {
        super(desk, Step.LEAD_DEPARTMENT);
    }

    @Override
    public Assignment assign(TaskContext task, String role) {
        return desk.toHead(task);
    }
}
