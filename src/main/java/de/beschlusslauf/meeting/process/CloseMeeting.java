package de.beschlusslauf.meeting.process;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.process.ShownDeadline;
import de.beschlusslauf.meeting.AgendaItem;
import de.beschlusslauf.meeting.ItemKind;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingClosing;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.TurnOrder;
import de.beschlusslauf.workflow.Label;
import de.beschlusslauf.workflow.Routing;
import de.beschlusslauf.workflow.TaskContext;
import de.beschlusslauf.workflow.TaskDeadline;
import de.beschlusslauf.workflow.UserTask;
import de.beschlusslauf.workflow.UserTaskHandler;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** The council office closes the session. */
@UserTask("meeting")
class CloseMeeting implements UserTaskHandler<CloseMeeting.Shown, CloseMeeting.Answer> {

    private final MeetingDirectory meetings;

    private final MeetingClosing closing;

    private final TurnOrder turns;

    private final MeetingSheets sheets;

    CloseMeeting(MeetingDirectory meetings, MeetingClosing closing, TurnOrder turns, MeetingSheets sheets) {
        this.meetings = meetings;
        this.closing = closing;
        this.turns = turns;
        this.sheets = sheets;
    }

    record Shown(String meeting, String organization, String start, String place,
            List<MeetingFacts.Sentence> warnings, List<ItemRow> items, String doBy, List<ShownDeadline.Line> why) {
    }

    record ItemRow(String number, String title, String state) {
    }

    record Answer(@Label("Alle Punkte sind erledigt") @NotNull
            @AssertTrue(message = "Bestätigen Sie, dass alle Punkte erledigt sind.") Boolean allSettled) {
    }

    @Override
    public Shown open(TaskContext task) {
        Meeting meeting = sheets.meeting(task);
        MeetingFacts facts = sheets.facts(meeting);
        Set<UUID> waiting = turns.waiting(meeting.id());
        ShownDeadline due = sheets.shown(meeting, DeadlineKind.SESSION_DAY);
        return new Shown(facts.meeting(), facts.organization(), facts.start(), facts.place(), sheets.warnings(meeting),
                meetings.agenda(meeting.id()).stream().map(item -> row(item, waiting)).toList(), due.day(), due.why());
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        closing.close(MeetingSheets.id(task), task.person());
        return Routing.none();
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return sheets.deadline(task, DeadlineKind.SESSION_DAY);
    }

    private static ItemRow row(AgendaItem item, Set<UUID> waiting) {
        String state = item.kind() == ItemKind.PAPER ? switch (item.status()) {
            case OPEN -> waiting.contains(item.consultationId())
                    ? "früheres Gremium nicht fertig: kommt in eine spätere Sitzung" : "offen";
            case SETTLED -> "erledigt";
            case TAKEN_OFF -> "abgesetzt";
        } : "";
        return new ItemRow(item.number(), item.title(), state);
    }
}
