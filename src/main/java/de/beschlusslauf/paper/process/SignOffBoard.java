package de.beschlusslauf.paper.process;

import de.beschlusslauf.paper.Step;
import de.beschlusslauf.workflow.UserTask;

/** Verwaltungsvorstand signs, where the municipality has it in the chain. */
@UserTask("paper-drafting")
class SignOffBoard extends DeskTask {

    SignOffBoard(Desk desk) {
        super(desk, Step.BOARD);
    }
}
