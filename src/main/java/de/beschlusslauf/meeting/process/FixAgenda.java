package de.beschlusslauf.meeting.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.Zones;
import de.beschlusslauf.calendar.process.ShownDeadline;
import de.beschlusslauf.meeting.AgendaFixing;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.refusal.Refusal;
import de.beschlusslauf.workflow.AsShown;
import de.beschlusslauf.workflow.Assignment;
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

/** The chair fixes the agenda or sends it back to the council office. */
@UserTask("meeting")
class FixAgenda implements UserTaskHandler<FixAgenda.Shown, FixAgenda.Answer> {

    private final MeetingSheets sheets;

    private final MeetingDirectory meetings;

    private final AgendaFixing fixing;

    private final Clock clock;

    FixAgenda(MeetingSheets sheets, MeetingDirectory meetings, AgendaFixing fixing, Clock clock) {
        this.sheets = sheets;
        this.meetings = meetings;
        this.fixing = fixing;
        this.clock = clock;
    }

    record Shown(String meeting, String organization, String start, String place, String deadline,
            List<ShownDeadline.Line> why, List<MeetingFacts.Sentence> hints, List<MeetingFacts.Line> publicItems,
            List<MeetingFacts.Line> nonPublicItems, String state,
            LocalDate fixedOn) {
    }

    record Answer(@Label("Entscheidung") @NotNull AgendaDecision decision,
            @Label("Was ist zu ändern?") @Nullable @Size(max = 2000) String reason,
            @Label("Festgesetzt am") @Nullable LocalDate fixedOn,
            @Label("Gezeigter Stand") @NotBlank @AsShown String state) {
    }

    @Override
    public Shown open(TaskContext task) {
        Meeting meeting = sheets.meeting(task);
        MeetingFacts facts = sheets.facts(meeting);
        ShownDeadline due = sheets.shown(meeting, DeadlineKind.AGENDA);
        MeetingFacts.Parts agenda = sheets.agenda(meeting);
        return new Shown(facts.meeting(), facts.organization(), facts.start(), facts.place(), due.day(),
                due.why(), sheets.hints(meeting, MeetingSheets.ADDENDUM_AFTER_FIXING), agenda.publicItems(),
                agenda.nonPublicItems(), meetings.agendaState(meeting.id()),
                today());
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        if (answer.decision() == AgendaDecision.FIXED) {
            fixing.fix(MeetingSheets.id(task), answer.fixedOn() == null ? today() : answer.fixedOn(), task.person());
        } else if (answer.reason() == null) {
            throw Refusal.of("reason", "Schreiben Sie, was das Ratsbüro an der Tagesordnung ändern soll.");
        } else {
            fixing.query(MeetingSheets.id(task), answer.reason(), task.person());
        }
        return Routing.with(MeetingVariables.AGENDA_DECISION, answer.decision());
    }

    private LocalDate today() {
        return Zones.dayOf(clock.instant());
    }

    @Override
    public Assignment assign(TaskContext task, String role) {
        return sheets.chair(task, Set.of());
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return sheets.deadline(task, DeadlineKind.AGENDA);
    }
}
