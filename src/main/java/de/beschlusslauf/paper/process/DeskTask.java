package de.beschlusslauf.paper.process;

import java.util.List;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.paper.Step;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.TaskDeadline;
import de.beschlusslauf.workflow.UserTaskHandler;
import org.jspecify.annotations.Nullable;

/** A desk of the administration: it agrees to the version that is shown, or returns it with a reason. */
abstract class DeskTask implements UserTaskHandler<PaperSheet, Desk.Answer> {

    final Desk desk;

    private final Step step;

    private final List<DeadlineKind> kinds;

    DeskTask(Desk desk, Step step) {
        this(desk, step, Desk.SUBMISSION);
    }

    /** @param kinds of the deadline that the desk has to keep: the first that is open counts */
    DeskTask(Desk desk, Step step, List<DeadlineKind> kinds) {
        this.desk = desk;
        this.step = step;
        this.kinds = kinds;
    }

    @Override
    public PaperSheet open(TaskContext task) {
        return desk.open(task, kinds);
    }

    @Override
    public Routing submit(TaskContext task, Desk.Answer answer) {
        return desk.submit(task, step, answer);
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return desk.deadline(task, kinds);
    }
}
