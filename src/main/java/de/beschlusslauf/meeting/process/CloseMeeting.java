package de.beschlusslauf.meeting.process;

import java.util.List;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.process.DueDates;
import de.beschlusslauf.meeting.AgendaItem;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingClosing;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.MeetingId;
import de.beschlusslauf.organization.Organizations;
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

    private final Organizations organizations;

    private final DueDates dueDates;

    CloseMeeting(MeetingDirectory meetings, MeetingClosing closing, Organizations organizations, DueDates dueDates) {
        this.meetings = meetings;
        this.closing = closing;
        this.organizations = organizations;
        this.dueDates = dueDates;
    }

    record Shown(String meeting, String organization, String place, List<ItemRow> items) {
    }

    record ItemRow(String number, String title, String state) {
    }

    record Answer(@Label("Alle Punkte sind erledigt") @NotNull
            @AssertTrue(message = "Bestätigen Sie, dass alle Punkte erledigt sind.") Boolean allSettled) {
    }

    @Override
    public Shown open(TaskContext task) {
        Meeting meeting = meetings.require(id(task));
        return new Shown(meeting.name(),
                organizations.require(meeting.bodyId(), meeting.organizationId()).name(), meeting.place(),
                meetings.agenda(meeting.id()).stream().map(CloseMeeting::row).toList());
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        closing.close(id(task), task.person());
        return Routing.none();
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return dueDates.of(DeadlineKind.SESSION_DAY, id(task).value());
    }

    private static ItemRow row(AgendaItem item) {
        return new ItemRow(item.number(), item.title(), switch (item.status()) {
            case OPEN -> "offen";
            case SETTLED -> "erledigt";
            case TAKEN_OFF -> "abgesetzt";
        });
    }

    private static MeetingId id(TaskContext task) {
        return task.get(MeetingVariables.MEETING_ID);
    }
}
