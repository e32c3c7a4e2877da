package de.beschlusslauf.roadmap.process;

import java.time.LocalDate;
import java.util.List;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.calendar.process.ShownDeadline;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.roadmap.Review;
import de.beschlusslauf.roadmap.RoadmapDirectory;
import de.beschlusslauf.roadmap.RoadmapEntry;
import de.beschlusslauf.roadmap.RoadmapReviewing;
import de.beschlusslauf.workflow.Assignment;
import de.beschlusslauf.workflow.Choice;
import de.beschlusslauf.workflow.FromList;
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
import org.springframework.data.domain.PageRequest;

/** The responsible department updates the roadmap, names the next day, or ends the cycle with a reason. */
@UserTask("roadmap-review")
class ReviewRoadmap implements UserTaskHandler<ReviewRoadmap.Shown, ReviewRoadmap.Answer> {

    private static final int LONGEST_LIST = 200;

    private final PaperReader papers;

    private final RoadmapDirectory roadmap;

    private final RoadmapReviewing reviewing;

    private final Departments departments;

    private final EntryDates dates;

    ReviewRoadmap(PaperReader papers, RoadmapDirectory roadmap, RoadmapReviewing reviewing, Departments departments, EntryDates dates) {
        this.papers = papers;
        this.roadmap = roadmap;
        this.reviewing = reviewing;
        this.departments = departments;
        this.dates = dates;
    }

    /** Whether the cycle goes on. */
    enum Decision {
        CONTINUE, END
    }

    record Line(String title, String kind, String owner, String due, String state) {
    }

    record Shown(String reference, String title, List<Line> roadmap, List<Choice> departments, String owner,
            Decision decision, String doBy, List<ShownDeadline.Line> why) {
    }

    record Answer(
            @Label("Was sich geändert hat") @NotBlank @Size(max = 20000) String changes,
            @Label("Künftig zuständig") @Nullable @FromList("departments") String owner,
            @Label("Fortschreibung") @NotNull Decision decision,
            @Label("Nächster Termin") @Nullable LocalDate nextOn,
            @Label("Warum die Fortschreibung endet") @Nullable @Size(max = 4000) String endReason) {
    }

    @Override
    public Shown open(TaskContext task) {
        RoadmapEntry entry = entry(task);
        List<Line> lines = roadmap.search(entry.bodyId(), null, null, PageRequest.of(0, LONGEST_LIST)).stream()
                .map(each -> new Line(each.title(), each.type().label(),
                        departments.name(each.bodyId(), each.ownerDepartment()), Departments.day(each.dueOn()),
                        each.status().label())).toList();
        ShownDeadline due = dates.shown(deadline(task));
        return new Shown(papers.summary(entry.paperId()).reference(), entry.title(), lines,
                departments.choices(entry.bodyId()), entry.ownerDepartment(), Decision.CONTINUE,
                due.day(), due.why());
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        boolean goesOn = answer.decision() == Decision.CONTINUE;
        String owner = goesOn ? Given.text("owner", answer.owner(), "„Künftig zuständig“: Bitte wählen Sie ein Amt.")
                : entry(task).ownerDepartment();
        LocalDate next = goesOn ? Given.day("nextOn", answer.nextOn(), "Der nächste Termin fehlt; nennen Sie ihn, oder "
                + "beenden Sie die Fortschreibung mit einer Begründung.") : null;
        reviewing.review(task.get(RoadmapVariables.REVIEW_ID), new Review(answer.changes(), owner, next,
                goesOn ? null : Given.text("endReason", answer.endReason(), "Die Begründung fehlt; schreiben Sie, warum "
                        + "die Fortschreibung endet.")), task.person());
        Routing routing = Routing.with(RoadmapVariables.CONTINUE_REVIEW, goesOn);
        return next == null ? routing : routing.and(RoadmapVariables.REVIEW_DUE_AT, Zones.startOf(next));
    }

    @Override
    public Assignment assign(TaskContext task, String role) {
        return departments.assign(task.bodyId(), entry(task).ownerDepartment());
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return dates.of(task.get(RoadmapVariables.REVIEW_ID));
    }

    private RoadmapEntry entry(TaskContext task) {
        return roadmap.require(task.get(RoadmapVariables.REVIEW_ID));
    }
}
