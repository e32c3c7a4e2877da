package de.beschlusslauf.meeting.process;

import java.time.LocalDate;
import java.util.List;

import de.beschlusslauf.calendar.process.ShownDeadline;
import de.beschlusslauf.meeting.InvitationPeriod;
import de.beschlusslauf.meeting.Inviting;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.MeetingDirectory;
import de.beschlusslauf.meeting.Sending;
import de.beschlusslauf.organization.Person;
import de.beschlusslauf.workflow.AsShown;
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

/** The council office invites the members and announces the session. */
@UserTask("meeting")
class InviteMembers implements UserTaskHandler<InviteMembers.Shown, InviteMembers.Answer> {

    private final MeetingSheets sheets;

    private final MeetingDirectory meetings;

    private final Inviting inviting;

    InviteMembers(MeetingSheets sheets, MeetingDirectory meetings, Inviting inviting) {
        this.sheets = sheets;
        this.meetings = meetings;
        this.inviting = inviting;
    }

    record Shown(String meeting, String organization, String start, String place, String deadline,
            List<ShownDeadline.Line> why, List<MeetingFacts.Sentence> hints, List<MeetingFacts.Line> publicItems,
            List<MeetingFacts.Line> nonPublicItems, List<Member> members, List<Member> minuteTakers,
            String latest, String shortened, String noticeLatest, List<MeetingFacts.Sentence> delivery, String state) {
    }

    record Member(String name) {
    }

    record Answer(@Label("Zugestellt am") @NotNull LocalDate deliveredOn,
            @Label("Begründung der verkürzten Ladungsfrist") @Nullable @Size(max = 2000) String shortenedReason,
            @Label("Außerdem geladen") @Nullable @Size(max = 2000) String otherRecipients,
            @Label("Bekannt gemacht am") @Nullable LocalDate announcedOn,
            @Label("Stelle der Bekanntmachung") @Nullable @Size(max = 300) String announcedIn,
            @Label("Die öffentliche Bekanntmachung unterbleibt") @Nullable Boolean withoutNotice,
            @Label("Gezeigter Stand") @NotBlank @AsShown String state) {
    }

    @Override
    public Shown open(TaskContext task) {
        Meeting meeting = sheets.meeting(task);
        MeetingFacts facts = sheets.facts(meeting);
        ShownDeadline due = sheets.invitation(meeting);
        MeetingFacts.Parts agenda = sheets.agenda(meeting);
        InvitationPeriod period = inviting.period(meeting);
        return new Shown(facts.meeting(), facts.organization(), facts.start(), facts.place(), due.day(),
                due.why(), sheets.hints(meeting, "Wird vorher geladen, geht sie den Mitgliedern nur noch als Nachtrag zu."),
                agenda.publicItems(), agenda.nonPublicItems(),
                named(inviting.members(meeting)), named(inviting.minuteTakers(meeting)),
                MeetingSheets.day(period.latest()), MeetingSheets.day(period.shortened()),
                MeetingSheets.day(inviting.noticeDay(meeting)), sheets.delivery("die Einladung"),
                meetings.agendaState(meeting.id()));
    }

    private static List<Member> named(List<Person> people) {
        return people.stream().map(person -> new Member(person.name())).toList();
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        inviting.invite(MeetingSheets.id(task), new Sending(answer.deliveredOn(), answer.shortenedReason(),
                answer.otherRecipients(), answer.announcedOn(), answer.announcedIn(),
                Boolean.TRUE.equals(answer.withoutNotice())), task.person());
        return Routing.none();
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return sheets.invitation(task);
    }
}
