package de.beschlusslauf.roadmap.process;

import java.time.LocalDate;
import java.util.List;

import de.beschlusslauf.calendar.process.ShownDeadline;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.roadmap.DelayClearing;
import de.beschlusslauf.roadmap.RoadmapDirectory;
import de.beschlusslauf.roadmap.RoadmapEntry;
import de.beschlusslauf.workflow.Assignment;
import de.beschlusslauf.workflow.Label;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.TaskDeadline;
import de.beschlusslauf.workflow.UserTask;
import de.beschlusslauf.workflow.UserTaskHandler;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The deputy mayor says why a measure is late and sets a new date. */
@UserTask("measure")
class ClarifyDelay implements UserTaskHandler<ClarifyDelay.Shown, ClarifyDelay.Answer> {

    private final PaperReader papers;

    private final RoadmapDirectory roadmap;

    private final DelayClearing delays;

    private final Departments departments;

    private final EntryDates dates;

    ClarifyDelay(PaperReader papers, RoadmapDirectory roadmap, DelayClearing delays, Departments departments,
            EntryDates dates) {
        this.papers = papers;
        this.roadmap = roadmap;
        this.delays = delays;
        this.departments = departments;
        this.dates = dates;
    }

    record Shown(String reference, String title, String owner, String dueDay, String overview, String doBy,
            List<ShownDeadline.Line> why) {
    }

    record Answer(
            @Label("Grund des Verzugs") @NotBlank @Size(max = 4000) String reason,
            @Label("Neue Frist") @NotNull LocalDate newDueOn) {
    }

    @Override
    public Shown open(TaskContext task) {
        RoadmapEntry entry = roadmap.require(task.get(RoadmapVariables.MEASURE_ID));
        ShownDeadline due = dates.shown(deadline(task));
        return new Shown(papers.summary(entry.paperId()).reference(), entry.title(),
                departments.name(entry.bodyId(), entry.ownerDepartment()), Departments.day(entry.dueOn()),
                PhaseRows.overview(entry), due.day(), due.why());
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        delays.clarify(task.get(RoadmapVariables.MEASURE_ID), answer.newDueOn(), answer.reason(), task.person());
        return Routing.none();
    }

    @Override
    public Assignment assign(TaskContext task, String role) {
        RoadmapEntry entry = roadmap.require(task.get(RoadmapVariables.MEASURE_ID));
        return departments.assignDivisionHead(entry.bodyId(), entry.ownerDepartment());
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return dates.ofDelay(task.get(RoadmapVariables.MEASURE_ID));
    }
}
