package de.beschlusslauf.consultation.process;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.process.ShownDeadline;
import de.beschlusslauf.consultation.ConsultationId;
import de.beschlusslauf.consultation.Placement;
import de.beschlusslauf.meeting.LateEntry;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.security.Groups;
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
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The council office chooses the session that deals with the paper. */
@UserTask("consultation")
class PutOnAgenda implements UserTaskHandler<PutOnAgenda.Shown, PutOnAgenda.Answer> {

    private final StationSheets sheets;

    private final StationSessions sessions;

    private final Placement placement;

    PutOnAgenda(StationSheets sheets, StationSessions sessions, Placement placement) {
        this.sheets = sheets;
        this.sessions = sessions;
        this.placement = placement;
    }

    record Shown(String reference, String subject, String organization, String role,
            List<StationSheet.Earlier> earlier, List<StationSheet.Hint> hints, List<Choice> meetings,
            List<StationSheet.Hint> conditions, List<String> inSession, String doBy, List<ShownDeadline.Line> why) {
    }

    record Answer(@Label("Sitzung") @NotBlank @FromList("meetings") String meeting,
            @Label("Begründung der verspäteten Aufnahme") @Nullable @Size(max = 2000) String lateReason,
            @Label("Das Gremium hat die Aufnahme in der laufenden Sitzung beschlossen")
            @Nullable Boolean resolvedInSession) {
    }

    @Override
    public Shown open(TaskContext task) {
        StationSheet sheet = sheets.of(id(task));
        ShownDeadline due = sheets.shown(deadline(task));
        StationSessions.Offer offer = sessions.offer(id(task));
        return new Shown(sheet.reference(), sheet.subject(), sheet.organization(), sheet.role(), sheet.earlier(),
                sheet.hints(), offer.sessions(), offer.conditions(), offer.inSession(), due.day(), due.why());
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        placement.put(id(task), new MeetingId(UUID.fromString(answer.meeting())),
                new LateEntry(answer.lateReason(), Boolean.TRUE.equals(answer.resolvedInSession())), task.person());
        return Routing.with(ConsultationVariables.SESSION_START, placement.sessionOf(id(task)).orElseThrow());
    }

    /** The council office, and whoever may let late papers in. */
    @Override
    public Assignment assign(TaskContext task, String role) {
        return Assignment.toGroups(Stream.of(role, sheets.grantsExceptions(id(task))).filter(Objects::nonNull).distinct()
                .map(each -> Groups.role(task.bodyId(), each)).toList());
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return sheets.place(id(task));
    }

    private static ConsultationId id(TaskContext task) {
        return task.get(ConsultationVariables.CONSULTATION_ID);
    }
}
