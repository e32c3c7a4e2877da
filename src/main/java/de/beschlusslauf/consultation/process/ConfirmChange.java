package de.beschlusslauf.consultation.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.GermanDays;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.calendar.process.ShownDeadline;
import de.beschlusslauf.consultation.ChangeDesk;
import de.beschlusslauf.consultation.ChangePreview;
import de.beschlusslauf.consultation.ChangeRequest;
import de.beschlusslauf.consultation.ChangeRequestId;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.workflow.AsShown;
import de.beschlusslauf.workflow.Choice;
import de.beschlusslauf.workflow.FromList;
import de.beschlusslauf.workflow.Label;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.TaskDeadline;
import de.beschlusslauf.workflow.UserTask;
import de.beschlusslauf.workflow.UserTaskHandler;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** The council office sees what the change would do, and makes it or leaves it. */
@UserTask("meeting-change")
class ConfirmChange implements UserTaskHandler<ConfirmChange.Shown, ConfirmChange.Answer> {

    private static final String NOTHING = "–";

    private final ChangeDesk desk;

    private final ChangeSheets sheets;

    ConfirmChange(ChangeDesk desk, ChangeSheets sheets) {
        this.desk = desk;
        this.sheets = sheets;
    }

    record Shown(String meeting, String organization, String begins, String what, String reason, List<Hint> problems,
            List<Hint> invitations, List<Hint> warnings, List<Station> stations, List<Due> deadlines, List<Job> tasks,
            List<Choice> decisions, String state, String doBy, List<ShownDeadline.Line> why) {
    }

    record Hint(String sentence) {
    }

    record Station(String paper, String subject, String organization, String from, String to) {
    }

    record Due(String label, String matter, String from, String to) {
    }

    record Job(String name, String from, String to, String effect) {
    }

    record Answer(@Label("Entscheidung") @NotBlank @FromList("decisions") String decision,
            @Label("Gezeigter Stand") @NotBlank @AsShown String state) {
    }

    @Override
    public Shown open(TaskContext task) {
        ChangeRequest request = desk.require(task.get(ChangeVariables.CHANGE_ID));
        Meeting meeting = sheets.meeting(request);
        ShownDeadline due = sheets.shown(deadline(task));
        try {
            ChangePreview preview = desk.preview(request.id(), task.person());
            return new Shown(preview.session(), sheets.organization(meeting), sheets.begins(meeting),
                    sheets.what(request, meeting), request.reason(), List.of(), hints(preview.invitations()), hints(preview.warnings()),
                    Stream.concat(preview.stations().stream().map(ConfirmChange::station),
                            preview.drafts().stream().map(ConfirmChange::draft)).toList(),
                    preview.deadlines().stream().map(ConfirmChange::due).toList(),
                    preview.tasks().stream().map(ConfirmChange::job).toList(), ChangeDecision.choices(),
                    preview.state(), due.day(), due.why());
        } catch (Refusal refusal) {
            return new Shown(meeting.name(), sheets.organization(meeting), sheets.begins(meeting),
                    "Die Änderung ist so nicht mehr möglich.", request.reason(), hints(List.of(refusal.sentence())),
                    List.of(), List.of(), List.of(), List.of(), List.of(), ChangeDecision.choices(), "nicht möglich",
                    due.day(), due.why());
        }
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        ChangeRequestId id = task.get(ChangeVariables.CHANGE_ID);
        ChangeDecision decision = ChangeDecision.valueOf(answer.decision());
        switch (decision) {
            case MAKE -> desk.make(id, answer.state(), task.person());
            case DROP -> desk.drop(id, task.person());
            case REVISE -> { }
        }
        return Routing.with(ChangeVariables.CHANGE_DECISION, decision);
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return sheets.deadline(task.get(ChangeVariables.CHANGE_ID));
    }

    private static List<Hint> hints(List<String> sentences) {
        return sentences.stream().map(Hint::new).toList();
    }

    private static Station station(ChangePreview.ChangedStation station) {
        return new Station(station.paper(), station.subject(), station.organization(), station.from(),
                station.to() == null ? "Ratsbüro wählt eine Sitzung" : station.to());
    }

    private static Station draft(ChangePreview.ChangedDraft draft) {
        return new Station(draft.paper(), draft.subject(), "noch nicht auf der Tagesordnung", draft.from(),
                draft.to() == null ? "für keine Sitzung vorgesehen" : draft.to());
    }

    private static Due due(ChangePreview.ChangedDeadline deadline) {
        return new Due(deadline.label(), deadline.matter(), day(deadline.from()),
                deadline.to() == null ? "entfällt" : day(deadline.to()) + (deadline.late() ? " (schon vorbei)" : ""));
    }

    private static Job job(ChangePreview.ChangedTask task) {
        return new Job(task.name(), day(task.from()), day(task.to()), task.effect().label());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? NOTHING : GermanDays.date(day);
    }

    private static String day(@Nullable Instant moment) {
        return moment == null ? NOTHING : GermanDays.date(Zones.dayOf(moment));
    }
}
