package de.beschlusslauf.roadmap.process;

import java.util.List;
import java.util.stream.Collectors;

import de.beschlusslauf.calendar.process.ShownDeadline;
import de.beschlusslauf.consultation.PathReader;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperSummary;
import de.beschlusslauf.paper.process.PaperVariables;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.resolution.Resolution;
import de.beschlusslauf.resolution.ResolutionReader;
import de.beschlusslauf.resolution.process.ResolutionVariables;
import de.beschlusslauf.roadmap.Execution;
import de.beschlusslauf.roadmap.ExecutionPlan;
import de.beschlusslauf.roadmap.ExecutionPlanning;
import de.beschlusslauf.roadmap.Priority;
import de.beschlusslauf.roadmap.RoadmapDirectory;
import de.beschlusslauf.workflow.Assignment;
import de.beschlusslauf.workflow.Choice;
import de.beschlusslauf.workflow.Label;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.TaskDeadline;
import de.beschlusslauf.workflow.UserTask;
import de.beschlusslauf.workflow.UserTaskHandler;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The lead department plans the entries of the roadmap, or says why there is nothing to carry out. */
@UserTask("implementation")
class PlanExecution implements UserTaskHandler<PlanExecution.Shown, PlanExecution.Answer> {

    private final PaperReader papers;

    private final PathReader paths;

    private final ResolutionReader resolutions;

    private final RoadmapDirectory roadmap;

    private final ExecutionPlanning planning;

    private final Departments departments;

    private final EntryDates dates;

    PlanExecution(PaperReader papers, PathReader paths, ResolutionReader resolutions,
            RoadmapDirectory roadmap, ExecutionPlanning planning, Departments departments, EntryDates dates) {
        this.papers = papers;
        this.paths = paths;
        this.resolutions = resolutions;
        this.roadmap = roadmap;
        this.planning = planning;
        this.departments = departments;
        this.dates = dates;
    }

    /** Whether there is something to do at all. */
    enum Need {
        NEEDED, NOT_NEEDED
    }

    record Shown(String reference, String subject, String partNumber, String wording, String orderDueOn, String windowEndsOn,
            String recipients, String planBy, List<ShownDeadline.Line> why, List<Choice> departments,
            List<Choice> needs, Need need, List<PlanSheet.EntryRow> entries) {
    }

    record Answer(
            @Label("Ausführung") @NotNull Need need,
            @Label("Einträge der Roadmap") @NotNull @Size(max = 50) List<PlanSheet.@Valid EntryRow> entries,
            @Label("Warum keine Ausführung nötig ist") @Nullable @Size(max = 4000) String notNeededReason,
            @Label("Begründung des frühen Beginns") @Nullable @Size(max = 4000) String earlyStartReason) {
    }

    @Override
    public Shown open(TaskContext task) {
        PaperSummary paper = papers.summary(task.get(PaperVariables.PAPER_ID));
        Resolution resolution = resolutions.require(task.get(ResolutionVariables.RESOLUTION_ID));
        Execution execution = execution(task);
        ShownDeadline planBy = dates.shownPlan(resolution.id());
        return new Shown(paper.reference(), paper.subject(),
                paths.partInWords(paper.id(), resolution.partNumber()), resolution.wording(),
                Departments.day(execution.publication().orderDueOn()), Departments.windowEnd(resolution),
                execution.recipients().stream().sorted().map(each -> departments.name(paper.bodyId(), each))
                        .collect(Collectors.joining(", ")),
                planBy.day(), planBy.why(),
                departments.choices(paper.bodyId()),
                List.of(new Choice(Need.NEEDED.name(), "Es ist etwas auszuführen"),
                        new Choice(Need.NOT_NEEDED.name(), "Keine Ausführung nötig")),
                Need.NEEDED, List.of(new PlanSheet.EntryRow(PlannedKind.MEASURE, paper.subject(), null,
                        paper.leadDepartment(), execution.publication().orderDueOn(), Priority.MEDIUM, null, null,
                        false, List.of())));
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        boolean needed = answer.need() == Need.NEEDED;
        if (needed && answer.entries().isEmpty()) {
            throw Refusal.of("entries", "Planen Sie mindestens einen Eintrag, oder wählen Sie „Keine Ausführung "
                    + "nötig“ und begründen Sie es.");
        }
        planning.plan(task.get(ResolutionVariables.RESOLUTION_ID), new ExecutionPlan(
                needed ? answer.entries().stream().map(PlanSheet.EntryRow::toEntry).toList() : List.of(),
                needed ? null : answer.notNeededReason(), answer.earlyStartReason()), task.person());
        return Routing.with(RoadmapVariables.EXECUTION_NEEDED, needed);
    }

    @Override
    public Assignment assign(TaskContext task, String role) {
        return departments.assign(task.bodyId(), papers.summary(task.get(PaperVariables.PAPER_ID)).leadDepartment());
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return dates.ofPlan(task.get(ResolutionVariables.RESOLUTION_ID));
    }

    private Execution execution(TaskContext task) {
        return roadmap.execution(task.get(ResolutionVariables.RESOLUTION_ID)).orElseThrow();
    }
}
