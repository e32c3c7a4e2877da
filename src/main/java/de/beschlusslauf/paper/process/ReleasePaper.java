package de.beschlusslauf.paper.process;

import de.beschlusslauf.paper.Step;
import de.beschlusslauf.workflow.UserTask;

/** Mayor releases the paper; open points and missing signatures bar that. */
@UserTask("paper-drafting")
class ReleasePaper extends DeskTask {

    ReleasePaper(Desk desk) {
        super(desk, Step.MAYOR);
    }
}
