package de.beschlusslauf.paper.process;

import java.time.Instant;

import de.beschlusslauf.calendar.Deadline;
import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Deadlines;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.Releasing;
import de.beschlusslauf.paper.Step;
import de.beschlusslauf.paper.Verdict;
import de.beschlusslauf.workflow.AsShown;
import de.beschlusslauf.workflow.Label;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.TaskContext;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What all desks have in common: the paper is shown whole, the answer is a verdict on the version shown. */
@Component
class Desk {

    private final PaperSheets sheets;

    private final Releasing releasing;

    private final Deadlines deadlines;

    Desk(PaperSheets sheets, Releasing releasing, Deadlines deadlines) {
        this.sheets = sheets;
        this.releasing = releasing;
        this.deadlines = deadlines;
    }

    /** The verdict of one desk. */
    record Answer(
            @Label("Entscheidung") @NotNull Verdict decision,
            @Label("Begründung der Rückgabe") @Nullable @Size(max = 4000) String reason,
            @Label("Gezeigte Fassung") @AsShown @NotNull String shownVersion) {
    }

    PaperSheet open(TaskContext task) {
        return sheets.of(task.get(PaperVariables.PAPER_ID));
    }

    Routing submit(TaskContext task, Step step, Answer answer) {
        releasing.signOff(task.get(PaperVariables.PAPER_ID), step, answer.decision(), answer.reason(), task.person());
        return Routing.with(PaperVariables.DECISION, answer.decision());
    }

    @Nullable Instant due(TaskContext task, DeadlineKind kind) {
        PaperId paper = task.get(PaperVariables.PAPER_ID);
        return deadlines.find(kind, paper.value()).filter(Deadline::isOpen).map(Deadline::dueAt).orElse(null);
    }
}
