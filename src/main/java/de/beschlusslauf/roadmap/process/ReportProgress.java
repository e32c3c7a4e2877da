package de.beschlusslauf.roadmap.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import de.beschlusslauf.calendar.process.ShownDeadline;
import de.beschlusslauf.document.FileId;
import de.beschlusslauf.document.ShownFile;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.resolution.ResolutionReader;
import de.beschlusslauf.roadmap.EntryId;
import de.beschlusslauf.roadmap.EntryStatus;
import de.beschlusslauf.roadmap.EntryVersion;
import de.beschlusslauf.roadmap.MeasureProgress;
import de.beschlusslauf.roadmap.Nominating;
import de.beschlusslauf.roadmap.Pace;
import de.beschlusslauf.roadmap.Phase;
import de.beschlusslauf.roadmap.RoadmapDirectory;
import de.beschlusslauf.roadmap.RoadmapEntry;
import de.beschlusslauf.workflow.AsShown;
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
import org.springframework.transaction.annotation.Transactional;

/** The owning department says how the measure is doing, reports on the current phase, re-cuts the phases, completes the measure or ends it. */
@UserTask("measure")
class ReportProgress implements UserTaskHandler<ReportProgress.Shown, ReportProgress.Answer> {

    private final PaperReader papers;

    private final RoadmapDirectory roadmap;

    private final ResolutionReader resolutions;

    private final MeasureProgress progress;

    private final Nominating nominating;

    private final RefusalLines refusals;

    private final Departments departments;

    private final EmptySeatLines seats;

    private final EntryDates dates;

    ReportProgress(PaperReader papers, RoadmapDirectory roadmap, ResolutionReader resolutions, MeasureProgress progress,
            Nominating nominating, RefusalLines refusals, Departments departments, EmptySeatLines seats, EntryDates dates) {
        this.papers = papers;
        this.roadmap = roadmap;
        this.resolutions = resolutions;
        this.progress = progress;
        this.nominating = nominating;
        this.refusals = refusals;
        this.departments = departments;
        this.seats = seats;
        this.dates = dates;
    }

    /**
     * @param members who is named for the project group, one line each; empty if there is none
     * @param newMembers one row for each seat of a project group that is still empty
     * @param refusal who did not confirm the completion, when and why; null if nobody refused one
     * @param evidence what was reported then, to be completed
     */
    record Shown(String reference, String title, String state, String dueDay, String currentPhase, String wording,
            String overview, String lastNote, List<EmptySeatLines.Line> emptySeats, List<EmptySeatLines.Line> members,
            @Nullable String refusal, List<Choice> kinds, List<Choice> openPhases, List<PhaseRows.Row> phases,
            List<Choice> parties, List<SeatRows.Row> newMembers, @Nullable String evidence,
            List<ShownFile> evidenceFiles, String shownVersion, String doBy, List<ShownDeadline.Line> why) {
    }

    /**
     * @param statement null from forms that do not ask for it
     * @param newMembers null from forms that do not ask for them
     */
    record Answer(
            @Label("Meldung") @NotNull ProgressKind kind,
            @Label("Sachstand") @Nullable @Size(max = 4000) String statement,
            @Label("Bericht zur Phase") @Nullable @Size(max = 20000) String report,
            @Label("Phasen") @NotNull @Size(max = 50) List<PhaseRows.@Valid Row> phases,
            @Label("Mitglieder") @Nullable @Size(max = 100) List<SeatRows.@Valid Row> newMembers,
            @Label("Nachweis") @Nullable @Size(max = 20000) String evidence,
            @Label("Dateien zum Nachweis") @NotNull @Size(max = 20) List<ShownFile> evidenceFiles,
            @Label("Neue Frist") @Nullable LocalDate newDueOn,
            @Label("Begründung") @Nullable @Size(max = 4000) String reason,
            @Label("Gezeigte Fassung") @AsShown @NotNull String shownVersion) {
    }

    @Override
    @Transactional(readOnly = true)
    public Shown open(TaskContext task) {
        RoadmapEntry entry = roadmap.require(task.get(RoadmapVariables.MEASURE_ID));
        List<EntryVersion> versions = entry.versions();
        EntryVersion last = versions.get(versions.size() - 1);
        ShownDeadline due = dates.shown(deadline(task));
        return new Shown(papers.summary(entry.paperId()).reference(), entry.title(), entry.status().label(),
                Departments.day(entry.dueOn()), entry.phases().current().map(Phase::title).orElse("alle abgeschlossen"),
                resolutions.require(entry.resolutionId()).wording(), PhaseRows.overview(entry),
                last.change().label() + (last.reason() == null ? "" : ": " + last.reason()), seats.of(entry), seats.members(entry),
                refusals.sentences(entry),
                ProgressKind.choices(entry.phases().current().isPresent(), !seats.parties(entry).isEmpty()),
                PhaseRows.choices(entry), PhaseRows.open(entry), seats.parties(entry),
                SeatRows.of(seats.vacant(entry)), refusals.evidence(entry),
                refusals.files(entry), "Fassung " + versions.size(), due.day(), due.why());
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        EntryId id = task.get(RoadmapVariables.MEASURE_ID);
        String reason = String.valueOf(answer.reason() == null ? "" : answer.reason());
        return Routing.with(RoadmapVariables.PROGRESS, switch (answer.kind()) {
            case ON_TRACK, DELAYED -> {
                progress.report(id, Pace.valueOf(answer.kind().name()), Given.text("statement", answer.statement(),
                        "Der Sachstand fehlt; schreiben Sie in einem Satz, wie weit die Maßnahme ist."), task.person());
                yield MeasureWay.NEXT_PHASE;
            }
            case PHASE_DONE -> progress.finishPhase(id, Given.text("report", answer.report(),
                    "Der Bericht fehlt; schreiben Sie, was in der Phase erreicht wurde."), task.person())
                    ? MeasureWay.REPORT : MeasureWay.NEXT_PHASE;
            case RECUT -> {
                progress.recut(id, answer.phases().stream().map(PhaseRows.Row::toCut).toList(), reason, task.person());
                yield MeasureWay.NEXT_PHASE;
            }
            case SEATS_FILLED -> {
                nominating.fillSeats(id, SeatRows.nominations(Objects.requireNonNullElse(answer.newMembers(), List.of())),
                        task.person());
                yield MeasureWay.NEXT_PHASE;
            }
            case DEFERRED -> {
                progress.defer(id, Given.day("newDueOn", answer.newDueOn(), "Die neue Frist fehlt; nennen Sie den Tag, "
                        + "bis zu dem die Maßnahme zurückgestellt ist."), reason, task.person());
                yield MeasureWay.NEXT_PHASE;
            }
            case COMPLETED -> {
                progress.complete(id, Given.text("evidence", answer.evidence(), "Der Nachweis fehlt; beschreiben Sie, "
                        + "was erreicht wurde und wo es zu sehen ist."), files(answer), task.person());
                yield MeasureWay.COMPLETED;
            }
            case STRUCK, OVERTAKEN, OBSOLETE -> {
                progress.end(id, EntryStatus.valueOf(answer.kind().name()), reason, task.person());
                yield MeasureWay.STRUCK;
            }
        });
    }

    @Override
    public Assignment assign(TaskContext task, String role) {
        return departments.assign(task.bodyId(),
                roadmap.require(task.get(RoadmapVariables.MEASURE_ID)).ownerDepartment());
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return dates.ofPhase(task.get(RoadmapVariables.MEASURE_ID));
    }

    private static List<FileId> files(Answer answer) {
        return answer.evidenceFiles().stream().map(file -> FileId.parse(file.id())).toList();
    }
}
