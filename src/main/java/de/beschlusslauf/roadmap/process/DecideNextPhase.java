package de.beschlusslauf.roadmap.process;

import java.util.List;

import de.beschlusslauf.calendar.process.ShownDeadline;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.paper.PaperStatus;
import de.beschlusslauf.roadmap.Phase;
import de.beschlusslauf.roadmap.PhaseDecision;
import de.beschlusslauf.roadmap.PhaseDecisions;
import de.beschlusslauf.roadmap.PhaseStatus;
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

/** After an interim report the mayor decides whether the measure goes on, is adapted or stops. */
@UserTask("measure")
class DecideNextPhase implements UserTaskHandler<DecideNextPhase.Shown, DecideNextPhase.Answer> {

    private final PaperReader papers;

    private final RoadmapDirectory roadmap;

    private final PhaseDecisions decisions;

    private final EmptySeatLines seats;

    private final EntryDates dates;

    DecideNextPhase(PaperReader papers, RoadmapDirectory roadmap, PhaseDecisions decisions, EmptySeatLines seats,
            EntryDates dates) {
        this.papers = papers;
        this.roadmap = roadmap;
        this.decisions = decisions;
        this.seats = seats;
        this.dates = dates;
    }

    /** @param warnings what the person must know before deciding; empty if the body has deliberated the report */
    record Shown(String reference, String title, String phase, String report, String reportPaper, List<Warning> warnings,
            List<EmptySeatLines.Line> emptySeats, String overview, String doBy, List<ShownDeadline.Line> why) {
    }

    record Warning(String sentence) {
    }

    record Answer(
            @Label("Entscheidung") @NotNull PhaseDecision decision,
            @Label("Begründung") @Nullable @Size(max = 4000) String reason) {
    }

    @Override
    public Shown open(TaskContext task) {
        RoadmapEntry entry = roadmap.require(task.get(RoadmapVariables.MEASURE_ID));
        List<Phase> reported = entry.phases().all().stream()
                .filter(phase -> phase.status() == PhaseStatus.DONE && phase.reportPaperId() != null).toList();
        Phase last = reported.get(reported.size() - 1);
        ShownDeadline due = dates.shown(deadline(task));
        return new Shown(papers.summary(entry.paperId()).reference(), entry.title(), last.title(),
                String.valueOf(last.reportText()), reportPaper(last.reportPaperId()),
                warnings(last.reportPaperId()), seats.of(entry), PhaseRows.overview(entry),
                due.day(), due.why());
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        decisions.decide(task.get(RoadmapVariables.MEASURE_ID), answer.decision(), answer.reason(), task.person());
        return Routing.with(RoadmapVariables.PHASE_DECISION, answer.decision());
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return dates.of(task.get(RoadmapVariables.MEASURE_ID));
    }

    private List<Warning> warnings(@Nullable PaperId id) {
        return id == null || papers.summary(id).status() != PaperStatus.WITHDRAWN ? List.of() : List.of(new Warning(
                "Der Zwischenbericht wurde zurückgezogen; das Gremium hat ihn nicht abschließend beraten. Entscheiden "
                        + "Sie, ob die Maßnahme ohne diese Beratung weitergeht."));
    }

    private String reportPaper(@Nullable PaperId id) {
        return id == null ? "" : papers.summary(id).title() + " – " + papers.summary(id).status().label();
    }
}
