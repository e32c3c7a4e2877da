package de.beschlusslauf.paper.process;

import de.beschlusslauf.paper.Step;
import de.beschlusslauf.workflow.Assignment;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.UserTask;

/** Dezernent signs for the division, or returns the paper. */
@UserTask("paper-drafting")
class SignOffDeputy extends DeskTask {

    SignOffDeputy(Desk desk) {
        super(desk, Step.DEPUTY);
    }

    @Override
    public Assignment assign(TaskContext task, String role) {
        return desk.toDivisionHead(task);
    }
}
