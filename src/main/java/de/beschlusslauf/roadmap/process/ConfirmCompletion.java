package de.beschlusslauf.roadmap.process;

import java.util.List;

import de.beschlusslauf.calendar.process.ShownDeadline;
import de.beschlusslauf.document.Documents;
import de.beschlusslauf.document.ShownFile;
import de.beschlusslauf.organization.Persons;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.resolution.ResolutionReader;
import de.beschlusslauf.roadmap.Completion;
import de.beschlusslauf.roadmap.CompletionReview;
import de.beschlusslauf.roadmap.EntryId;
import de.beschlusslauf.roadmap.RoadmapDirectory;
import de.beschlusslauf.roadmap.RoadmapEntry;
import de.beschlusslauf.workflow.Label;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.TaskDeadline;
import de.beschlusslauf.workflow.UserTask;
import de.beschlusslauf.workflow.UserTaskHandler;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The control of resolutions checks the evidence; somebody else than who reported the completion. */
@UserTask("measure")
class ConfirmCompletion implements UserTaskHandler<ConfirmCompletion.Shown, ConfirmCompletion.Answer> {

    private final PaperReader papers;

    private final RoadmapDirectory roadmap;

    private final ResolutionReader resolutions;

    private final CompletionReview review;

    private final Documents documents;

    private final Persons persons;

    private final EmptySeatLines seats;

    private final EntryDates dates;

    ConfirmCompletion(PaperReader papers, RoadmapDirectory roadmap, ResolutionReader resolutions,
            CompletionReview review, Documents documents, Persons persons, EmptySeatLines seats, EntryDates dates) {
        this.papers = papers;
        this.roadmap = roadmap;
        this.resolutions = resolutions;
        this.review = review;
        this.documents = documents;
        this.persons = persons;
        this.seats = seats;
        this.dates = dates;
    }

    /** Whether the evidence convinces. */
    enum Decision {
        APPROVED, RETURNED
    }

    record Shown(String reference, String title, String dueDay, String completedBy, String wording, String evidence,
            List<ShownFile> evidenceFiles, List<EmptySeatLines.Line> emptySeats, String overview, String confirmBy, List<ShownDeadline.Line> why) {
    }

    record Answer(
            @Label("Prüfung") @NotNull Decision decision,
            @Label("Begründung der Rückgabe") @Nullable @Size(max = 4000) String reason) {
    }

    @Override
    public Shown open(TaskContext task) {
        RoadmapEntry entry = roadmap.require(task.get(RoadmapVariables.MEASURE_ID));
        Completion done = entry.completion();
        if (done == null) {
            throw new IllegalStateException("Nobody completed " + entry.id());
        }
        ShownDeadline due = dates.shown(deadline(task));
        return new Shown(papers.summary(entry.paperId()).reference(), entry.title(), Departments.day(entry.dueOn()),
                persons.displayName(done.completedBy()), resolutions.require(entry.resolutionId()).wording(),
                done.evidence(),
                ShownFile.of(documents.require(done.files())), seats.of(entry), PhaseRows.overview(entry), due.day(), due.why());
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        EntryId id = task.get(RoadmapVariables.MEASURE_ID);
        if (answer.decision() == Decision.APPROVED) {
            review.confirm(id, task.person());
        } else {
            review.sendBack(id, answer.reason() == null ? "" : answer.reason(), task.person());
        }
        return Routing.with(RoadmapVariables.COMPLETION_DECISION, answer.decision());
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return dates.ofConfirmation(task.get(RoadmapVariables.MEASURE_ID));
    }
}
