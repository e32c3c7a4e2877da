package de.beschlusslauf.roadmap.process;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import de.beschlusslauf.calendar.process.ShownDeadline;
import de.beschlusslauf.paper.PaperReader;
import de.beschlusslauf.resolution.ResolutionReader;
import de.beschlusslauf.roadmap.EmptySeats;
import de.beschlusslauf.roadmap.Nominating;
import de.beschlusslauf.roadmap.Nomination;
import de.beschlusslauf.roadmap.NominationDay;
import de.beschlusslauf.roadmap.ProjectGroup;
import de.beschlusslauf.roadmap.RoadmapDirectory;
import de.beschlusslauf.roadmap.RoadmapEntry;
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

/** The council office collects the nominations of the parliamentary groups and of the administration. */
@UserTask("measure")
class NominateMembers implements UserTaskHandler<NominateMembers.Shown, NominateMembers.Answer> {

    private final PaperReader papers;

    private final RoadmapDirectory roadmap;

    private final ResolutionReader resolutions;

    private final Nominating nominating;

    private final Departments departments;

    private final EntryDates dates;

    NominateMembers(PaperReader papers, RoadmapDirectory roadmap, ResolutionReader resolutions, Nominating nominating,
            Departments departments, EntryDates dates) {
        this.papers = papers;
        this.roadmap = roadmap;
        this.resolutions = resolutions;
        this.nominating = nominating;
        this.departments = departments;
        this.dates = dates;
    }

    record Shown(String reference, String title, String composition, List<Choice> parties,
            List<SeatRows.Row> members, String windowEndsOn, List<Choice> kinds, String doBy, List<ShownDeadline.Line> why) {
    }

    /**
     * @param namedOn null from forms that do not ask for it: today
     * @param kind null from forms that do not ask for it: the group is complete
     */
    record Answer(
            @Label("Mitglieder") @NotNull @Size(max = 100) List<SeatRows.@Valid Row> members,
            @Label("Letzte Benennung eingegangen am") @Nullable LocalDate namedOn,
            @Label("Warum schon in der Kontrollfrist") @Nullable @Size(max = 4000) String earlyReason,
            @Label("Besetzung") @Nullable NominationKind kind,
            @Label("Begründung") @Nullable @Size(max = 4000) String reason) {
    }

    @Override
    public Shown open(TaskContext task) {
        RoadmapEntry entry = roadmap.require(task.get(RoadmapVariables.MEASURE_ID));
        ProjectGroup group = roadmap.group(entry.id()).orElseThrow();
        EmptySeats seats = group.emptySeats();
        ShownDeadline due = dates.shown(deadline(task));
        return new Shown(papers.summary(entry.paperId()).reference(), entry.title(), group.size() + " Mitglieder: "
                + group.factions().size() + " aus den Fraktionen (je Fraktion genau eines) und " + group.staffSeats()
                + " aus der Verwaltung", SeatRows.parties(seats, departments.factions(entry.bodyId())), SeatRows.of(seats),
                Departments.windowEnd(resolutions.require(entry.resolutionId())),
                Arrays.stream(NominationKind.values()).map(kind -> new Choice(kind.name(), kind.label)).toList(), due.day(), due.why());
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        List<Nomination> members = SeatRows.nominations(answer.members());
        NominationDay on = new NominationDay(answer.namedOn(), answer.earlyReason());
        if (answer.kind() == NominationKind.INCOMPLETE) {
            nominating.nominateIncomplete(task.get(RoadmapVariables.MEASURE_ID), members, Given.text("reason",
                    answer.reason(), "Die Begründung fehlt; schreiben Sie, warum die Gruppe unvollständig weiterarbeitet."),
                    on, task.person());
        } else {
            nominating.nominate(task.get(RoadmapVariables.MEASURE_ID), members, on, task.person());
        }
        return Routing.none();
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return dates.ofNominations(task.get(RoadmapVariables.MEASURE_ID));
    }
}
