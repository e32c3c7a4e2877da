package de.beschlusslauf.paper.process;

import de.beschlusslauf.organization.Posts;
import de.beschlusslauf.paper.Drafting;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperSummary;
import de.beschlusslauf.paper.Verdict;
import de.beschlusslauf.workflow.Assignment;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.TaskDeadline;
import de.beschlusslauf.workflow.UserTask;
import de.beschlusslauf.workflow.UserTaskHandler;
import org.jspecify.annotations.Nullable;

/** The author writes the paper, or rewrites it after a return, and hands it to the head of the department. */
@UserTask("paper-drafting")
class DraftPaper implements UserTaskHandler<DraftSheet, DraftAnswer> {

    private final DraftSheets sheets;

    private final Drafting drafting;

    private final PaperReader papers;

    private final Desk desk;

    private final Posts posts;

    DraftPaper(DraftSheets sheets, Drafting drafting, PaperReader papers, Desk desk, Posts posts) {
        this.sheets = sheets;
        this.drafting = drafting;
        this.papers = papers;
        this.desk = desk;
        this.posts = posts;
    }

    @Override
    public DraftSheet open(TaskContext task) {
        return sheets.of(task.get(PaperVariables.PAPER_ID));
    }

    @Override
    public Routing submit(TaskContext task, DraftAnswer answer) {
        drafting.revise(task.get(PaperVariables.PAPER_ID), answer.revision(), task.person());
        return Routing.with(PaperVariables.DECISION, Verdict.APPROVED);
    }

    /** The author, or everybody in the lead department if the paper was started by a process. */
    @Override
    public Assignment assign(TaskContext task, String role) {
        PaperSummary paper = papers.summary(task.get(PaperVariables.PAPER_ID));
        return new Assignment(paper.author().equals("system") ? null : paper.author(),
                posts.staff(paper.bodyId(), paper.leadDepartment()).groups());
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return desk.deadline(task, DraftSheets.KINDS);
    }
}
