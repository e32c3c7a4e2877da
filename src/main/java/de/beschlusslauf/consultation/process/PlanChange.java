package de.beschlusslauf.consultation.process;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.calendar.process.ShownDeadline;
import de.beschlusslauf.consultation.ChangeDesk;
import de.beschlusslauf.consultation.ChangeKind;
import de.beschlusslauf.consultation.ChangeRequest;
import de.beschlusslauf.consultation.ConsultationId;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.refusal.Refusal;
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

/** The council office says what is to become of the session. */
@UserTask("meeting-change")
class PlanChange implements UserTaskHandler<PlanChange.Shown, PlanChange.Answer> {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final ChangeDesk desk;

    private final ChangeSheets sheets;

    PlanChange(ChangeDesk desk, ChangeSheets sheets) {
        this.desk = desk;
        this.sheets = sheets;
    }

    record Shown(String meeting, String organization, String begins, String standing, List<Choice> kinds, ChangeKind kind,
            @Nullable LocalDate day, String time, String place, List<Choice> papers, List<String> stations,
            List<Choice> sessions, @Nullable String into, String reason, String doBy,
            List<ShownDeadline.Line> why) {
    }

    record Answer(@Label("Was soll geschehen?") @NotBlank @FromList("kinds") String kind,
            @Label("Vorlagen") @Nullable @FromList("papers") List<String> stations,
            @Label("Andere Sitzung") @Nullable @FromList("sessions") String into,
            @Label("Neuer Tag") @Nullable LocalDate day, @Label("Neue Uhrzeit") @Nullable String time,
            @Label("Ort") @Nullable @Size(max = 200) String place,
            @Label("Grund") @NotBlank @Size(max = 2000) String reason) {
    }

    @Override
    public Shown open(TaskContext task) {
        ChangeRequest request = desk.require(task.get(ChangeVariables.CHANGE_ID));
        Meeting meeting = sheets.meeting(request);
        ShownDeadline due = sheets.shown(deadline(task));
        ZonedDateTime start = Optional.ofNullable(request.startsAt()).orElse(meeting.startsAt()).atZone(Zones.BERLIN);
        return new Shown(meeting.name(), sheets.organization(meeting), sheets.begins(meeting), meeting.status().label(),
                Arrays.stream(ChangeKind.values()).map(kind -> new Choice(kind.name(), kind.label())).toList(),
                request.kind(), request.startsAt() == null ? null : start.toLocalDate(), HOUR.format(start),
                Optional.ofNullable(request.place()).orElse(meeting.place()), sheets.papers(meeting),
                request.stations().stream().map(ConsultationId::toString).toList(), sheets.otherSessions(meeting),
                request.into() == null ? null : request.into().toString(), request.reason(), due.day(),
                due.why());
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        ChangeKind kind = ChangeKind.valueOf(answer.kind());
        desk.plan(task.get(ChangeVariables.CHANGE_ID), kind, start(answer), answer.place(),
                kind != ChangeKind.SPLIT || answer.stations() == null ? List.of() : answer.stations().stream()
                        .map(id -> new ConsultationId(UUID.fromString(id))).toList(),
                kind != ChangeKind.SPLIT || answer.into() == null ? null
                        : new MeetingId(UUID.fromString(answer.into())),
                answer.reason(), task.person());
        return Routing.none();
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return sheets.deadline(task.get(ChangeVariables.CHANGE_ID));
    }

    private static @Nullable Instant start(Answer answer) {
        if (answer.day() == null || answer.time() == null) {
            return null;
        }
        try {
            return Zones.meant(answer.day().atTime(LocalTime.parse(answer.time())), "time");
        } catch (DateTimeParseException e) {
            throw Refusal.of("time", "Schreiben Sie die Uhrzeit mit Stunden und Minuten, zum Beispiel 18:00.");
        }
    }
}
