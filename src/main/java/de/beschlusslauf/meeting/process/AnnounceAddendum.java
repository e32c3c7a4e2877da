package de.beschlusslauf.meeting.process;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import de.beschlusslauf.calendar.DeadlineKind;
import de.beschlusslauf.calendar.process.ShownDeadline;
import de.beschlusslauf.meeting.AddendumDropped;
import de.beschlusslauf.meeting.AgendaChange;
import de.beschlusslauf.meeting.AgendaVersion;
import de.beschlusslauf.meeting.AgendaVersions;
import de.beschlusslauf.meeting.Inviting;
import de.beschlusslauf.meeting.Meeting;
import de.beschlusslauf.meeting.Sending;
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
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The council office sends the members an addendum and announces it. */
@UserTask("meeting")
class AnnounceAddendum implements UserTaskHandler<AnnounceAddendum.Shown, AnnounceAddendum.Answer> {

    private static final String SENT = "SENT";

    private static final List<Choice> DECISIONS = Stream.concat(
            Stream.of(new Choice(SENT, "Er ist zugestellt und bekannt gemacht")),
            Arrays.stream(AddendumDropped.values()).map(why -> new Choice(why.name(), why.label()))).toList();

    private final MeetingSheets sheets;

    private final AgendaVersions versions;

    private final Inviting inviting;

    AnnounceAddendum(MeetingSheets sheets, AgendaVersions versions, Inviting inviting) {
        this.sheets = sheets;
        this.versions = versions;
        this.inviting = inviting;
    }

    record Shown(String meeting, String organization, String start, String place, int version, String reason,
            List<Change> changes, String latest, List<MeetingFacts.Sentence> delivery, List<Choice> decisions,
            List<ShownDeadline.Line> why) {
    }

    record Change(String kind, String number, String title, String publicTitle) {
    }

    record Answer(@Label("Was geschieht mit dem Nachtrag?") @NotBlank @FromList("decisions") String decision,
            @Label("Zugestellt am") @Nullable LocalDate deliveredOn,
            @Label("Begründung der späten Zustellung") @Nullable @Size(max = 2000) String shortenedReason,
            @Label("Außerdem benachrichtigt") @Nullable @Size(max = 2000) String otherRecipients,
            @Label("Bekannt gemacht am") @Nullable LocalDate announcedOn,
            @Label("Stelle der Bekanntmachung") @Nullable @Size(max = 300) String announcedIn,
            @Label("Die öffentliche Bekanntmachung unterbleibt") @Nullable Boolean withoutNotice,
            @Label("Der Vorsitz hat den Nachtrag festgesetzt") @Nullable Boolean fixedByChair) {
    }

    @Override
    public Shown open(TaskContext task) {
        Meeting meeting = sheets.meeting(task);
        MeetingFacts facts = sheets.facts(meeting);
        AgendaVersion version = versions.require(meeting.id(), task.get(MeetingVariables.AGENDA_VERSION));
        return new Shown(facts.meeting(), facts.organization(), facts.start(), facts.place(), version.number(),
                String.valueOf(version.reason()),
                versions.changes(meeting.id(), version.number()).stream().map(AnnounceAddendum::change).toList(),
                MeetingSheets.day(inviting.addendumDay(meeting)), sheets.delivery("den Nachtrag"), DECISIONS,
                sheets.shown(meeting, DeadlineKind.ADDENDUM).why());
    }

    @Override
    public Routing submit(TaskContext task, Answer answer) {
        int version = task.get(MeetingVariables.AGENDA_VERSION);
        if (!SENT.equals(answer.decision())) {
            inviting.dropAddendum(MeetingSheets.id(task), version, AddendumDropped.valueOf(answer.decision()), task.person());
            return Routing.none();
        }
        if (answer.deliveredOn() == null) {
            throw Refusal.of("deliveredOn", "Tragen Sie ein, wann die Mitglieder den Nachtrag hatten.");
        }
        if (!Boolean.TRUE.equals(answer.fixedByChair())) {
            throw Refusal.of("fixedByChair", "Ein Nachtrag geht erst hinaus, wenn der Vorsitz ihn festgesetzt hat.");
        }
        inviting.sendAddendum(MeetingSheets.id(task), version,
                new Sending(answer.deliveredOn(), answer.shortenedReason(), answer.otherRecipients(),
                        answer.announcedOn(), answer.announcedIn(), Boolean.TRUE.equals(answer.withoutNotice())),
                task.person());
        return Routing.none();
    }

    @Override
    public @Nullable TaskDeadline deadline(TaskContext task) {
        return sheets.deadline(task, DeadlineKind.ADDENDUM);
    }

    private static Change change(AgendaChange change) {
        return new Change(change.kind().label(), change.item().number(), change.item().title(),
                change.item().publicTitle());
    }
}
