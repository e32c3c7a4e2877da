package de.beschlusslauf.paper.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import de.beschlusslauf.calendar.process.ShownDeadline;
import de.beschlusslauf.document.ShownFile;
import de.beschlusslauf.paper.PaperId;
import de.beschlusslauf.paper.PathSheet;
import de.beschlusslauf.paper.Scheduling;
import de.beschlusslauf.paper.StationRow;
import de.beschlusslauf.paper.Verdict;
import de.beschlusslauf.workflow.AsShown;
import de.beschlusslauf.workflow.Choice;
import de.beschlusslauf.workflow.FromList;
import de.beschlusslauf.workflow.Label;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.TaskDeadline;
import de.beschlusslauf.workflow.UserTask;
import de.beschlusslauf.workflow.UserTaskHandler;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The council office checks the form, numbers the paper and plans its way through the bodies. */
@UserTask("paper-drafting")
class SchedulePaper implements UserTaskHandler<SchedulePaper.Shown, SchedulePaper.Answer> {

    private final PaperSheets sheets;

    private final PathSheet pathSheet;

    private final Scheduling scheduling;

    private final Desk desk;

    SchedulePaper(PaperSheets sheets, PathSheet pathSheet, Scheduling scheduling, Desk desk) {
        this.sheets = sheets;
        this.pathSheet = pathSheet;
        this.scheduling = scheduling;
        this.desk = desk;
    }

    record Shown(String reference, String kind, String publicity, String subject, String leadDepartment,
            String matter, String targetDay, String neededBy, String deadline, List<String> why, String facts, String resolution,
            List<String> resolutionParts, List<String> finance, String inclusion, String relevance,
            List<PaperSheet.Signature> signatures,
            List<String> signOffs, List<ShownFile> attachments, String shownVersion, List<String> hints, List<Row> stations,
            List<Choice> organizations, List<Choice> roles, List<Choice> sessions,
            List<Choice> partChoices) {
    }

    record Answer(
            @Label("Formale Prüfung") @NotNull Verdict decision,
            @Label("Begründung der Rückgabe") @Nullable @Size(max = 4000) String reason,
            @Label("Beratungsfolge") @Nullable @Size(max = 30) List<@Valid Row> stations,
            @Label("Gezeigte Fassung") @AsShown @NotNull String shownVersion) {
    }

    /** One station. */
    record Row(
            @Label("Gremium") @NotBlank @FromList("organizations") String organization,
            @Label("Behandlung") @NotBlank @FromList("roles") String role,
            @Label("Reihenfolge") @NotNull @Min(1) @Max(30) Integer rank,
            @Label("Sitzung") @Nullable @FromList("sessions") String session,
            @Label("Beschlussteile") @Nullable @FromList("partChoices") List<String> parts) {
    }

    @Override
    public Shown open(TaskContext task) {
        PaperId id = task.get(PaperVariables.PAPER_ID);
        PaperSheet sheet = sheets.of(id, Desk.SUBMISSION);
        List<String> parts = sheet.parts().stream().map(part -> part.heading() + ":\n" + part.wording()).toList();
        return new Shown(sheet.reference(), sheet.kind(), sheet.publicity(), sheet.subject(), sheet.leadDepartment(),
                sheet.matter(), sheet.targetDay(), sheet.neededBy(), sheet.deadline(),
                sheet.why().isEmpty() ? List.of("Für diesen Schritt läuft keine Frist.")
                        : sheet.why().stream().map(ShownDeadline.Line::sentence).toList(), sheet.facts(),
                parts.isEmpty() ? "Kein Beschlussvorschlag." : parts.size() == 1 ? parts.get(0) : "",
                parts.size() == 1 ? List.of() : parts,
                sheet.finance().stream().map(line -> line.name() + ": " + line.value()).toList(),
                sheet.inclusion(), sheet.relevance(), sheet.signatures(),
                sheet.desks().stream().map(SchedulePaper::line).toList(), sheet.attachments(),
                sheet.shownVersion(),
                pathSheet.hints(id), pathSheet.proposal(id).stream().map(row -> new Row(row.organization(), row.role(), row.rank(),
                        row.session(), row.parts().stream().sorted().map(String::valueOf).toList())).toList(),
                Choices.of(pathSheet.organizations(task.bodyId())), Choices.of(pathSheet.roles()),
                Choices.of(pathSheet.sessions(id)), Choices.of(pathSheet.openParts(id)));
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        PaperId id = task.get(PaperVariables.PAPER_ID);
        if (answer.decision() == Verdict.RETURNED) {
            scheduling.refuse(id, answer.reason() == null ? "" : answer.reason(), task.person());
        } else {
            scheduling.accept(id, rows(answer), task.person());
        }
        return Routing.with(PaperVariables.DECISION, answer.decision());
    }

    private static String line(PaperSheet.DeskLine desk) {
        return desk.step() + ": " + desk.decision() + ", " + desk.name() + ", " + desk.day() + ", Fassung "
                + desk.version() + remark(desk.reason());
    }

    private static String remark(String words) {
        return words.equals("–") ? "" : " – " + words;
    }

    private static List<StationRow> rows(Answer answer) {
        List<Row> rows = answer.stations() == null ? List.of() : answer.stations();
        return rows.stream().map(row -> new StationRow(row.organization(), row.role(), row.rank(), row.session(),
                parts(row))).toList();
    }

    private static Set<Integer> parts(Row row) {
        return row.parts() == null ? Set.of() : row.parts().stream().map(Integer::valueOf).collect(Collectors.toSet());
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return desk.deadline(task, Desk.SUBMISSION);
    }
}
