package de.beschlusslauf.paper.process;

import java.util.List;
import java.util.Set;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.process.DueDates;
import de.beschlusslauf.organization.Posts;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperSummary;
import de.beschlusslauf.paper.Releasing;
import de.beschlusslauf.paper.Step;
import de.beschlusslauf.paper.Verdict;
import de.beschlusslauf.workflow.AsShown;
import de.beschlusslauf.workflow.Assignment;
import de.beschlusslauf.workflow.Label;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.TaskDeadline;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What all desks have in common: the paper is shown whole, the answer is a verdict on the version shown. */
@Component
class Desk {

    /** The paper is to be in for its session; meant for none, it is to go on in a few days. */
    static final List<DeadlineKind> SUBMISSION = List.of(DeadlineKind.SUBMISSION, DeadlineKind.DRAFTING_STEP);

    private final PaperSheets sheets;

    private final Releasing releasing;

    private final DueDates dueDates;

    private final PaperReader papers;

    private final Posts posts;

    Desk(PaperSheets sheets, Releasing releasing, DueDates dueDates, PaperReader papers, Posts posts) {
        this.sheets = sheets;
        this.releasing = releasing;
        this.dueDates = dueDates;
        this.papers = papers;
        this.posts = posts;
    }

    /** The verdict of one desk. */
    record Answer(
            @Label("Entscheidung") @NotNull Verdict decision,
            @Label("Begründung der Rückgabe") @Nullable @Size(max = 4000) String reason,
            @Label("Gezeigte Fassung") @AsShown @NotNull String shownVersion) {
    }

    /** @param kinds of the deadline that the desk has to keep: the first that is open counts */
    PaperSheet open(TaskContext task, List<DeadlineKind> kinds) {
        return sheets.of(task.get(PaperVariables.PAPER_ID), kinds);
    }

    Routing submit(TaskContext task, Step step, Answer answer) {
        releasing.signOff(task.get(PaperVariables.PAPER_ID), step, answer.decision(), answer.reason(), task.person());
        return Routing.with(PaperVariables.DECISION, answer.decision());
    }

    /** Head of the lead department; nobody signs what he wrote. */
    Assignment toHead(TaskContext task) {
        return toHeadOf(summary(task).leadDepartment(), task);
    }

    Assignment toHeadOf(String department, TaskContext task) {
        return Assignment.toGroups(posts.head(task.bodyId(), department, Set.of(summary(task).author())).groups());
    }

    Assignment toDivisionHead(TaskContext task) {
        PaperSummary paper = summary(task);
        return Assignment.toGroups(posts.divisionHead(task.bodyId(), paper.leadDepartment(),
                Set.of(paper.author())).groups());
    }

    private PaperSummary summary(TaskContext task) {
        return papers.summary(task.get(PaperVariables.PAPER_ID));
    }

    @Nullable TaskDeadline deadline(TaskContext task, List<DeadlineKind> kinds) {
        return dueDates.firstOf(kinds, task.get(PaperVariables.PAPER_ID).value());
    }
}
